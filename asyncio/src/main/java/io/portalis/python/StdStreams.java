package io.portalis.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The process's standard streams: UTF-8, with output buffered until it is flushed or asked for. */
public final class StdStreams {

  private static final int LIMIT = 1 << 13;
  private static final StringBuilder BUFFER = new StringBuilder();

  private StdStreams() {}

  /** Writes to standard output. */
  public static void write(String text) {
    synchronized (BUFFER) {
      BUFFER.append(text);
      if (BUFFER.length() >= LIMIT) {
        flush();
      }
    }
  }

  /** Hands what was written to the system. */
  public static void flush() {
    synchronized (BUFFER) {
      PrintStream out = System.out;
      if (BUFFER.length() > 0) {
        byte[] bytes = BUFFER.toString().getBytes(StandardCharsets.UTF_8);
        BUFFER.setLength(0);
        out.write(bytes, 0, bytes.length);
      }
      out.flush();
    }
  }

  /** Writes to standard error. */
  public static void error(String text) {
    flush();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.err.write(bytes, 0, bytes.length);
    System.err.flush();
  }

  /**
   * Reads a line of standard input, after flushing the output.
   *
   * @return the line with its end; null at the end of the input
   * @throws OSError if it cannot be read
   */
  public static @Nullable String readLine() {
    flush();
    InputStream in = System.in;
    java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
    try {
      int b = in.read();
      if (b < 0) {
        return null;
      }
      while (b >= 0) {
        line.write(b);
        if (b == '\n') {
          break;
        }
        b = in.read();
      }
    } catch (IOException e) {
      throw new OSError(String.valueOf(e.getMessage()));
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
