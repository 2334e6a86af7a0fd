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

  private static volatile @Nullable Object out;
  private static volatile @Nullable Object err;

  private StdStreams() {}

  /**
   * What the program writes to in place of a stream.
   *
   * @param error whether the stream is that of errors
   * @return an object with a method {@code write}, or null
   */
  public static @Nullable Object replacement(boolean error) {
    return error ? err : out;
  }

  /**
   * Lets the program write elsewhere.
   *
   * @param error whether the stream is that of errors
   * @param stream an object with a method {@code write}, or null for the stream itself
   */
  public static void replace(boolean error, @Nullable Object stream) {
    if (error) {
      err = stream;
    } else {
      out = stream;
    }
  }

  /** Writes to standard output or what stands in its place. */
  static void print(String text) {
    Object stream = out;
    if (stream == null) {
      write(text);
    } else {
      Py.invoke(stream, "write", text);
    }
  }

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
