package io.portalis.wasi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.portalis.wasi.programs.Echo;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

/** A process reads what comes late, and writes to who reads slowly. */
class PipeTest {

  private static final Program ECHO = new Program(Echo.class);
  private static final int MANY = 20_000;

  @Test
  void linesThatComeOneByOne_areAnsweredAtOnce() throws Exception {
    Process process = NodeHost.start(ECHO.module(), "1");
    try (OutputStream in = process.getOutputStream();
        BufferedReader out = process.inputReader(UTF_8)) {
      for (String line : new String[] {"first", "zweite Zeile: äöü", ""}) {
        in.write((line + "\n").getBytes(UTF_8));
        in.flush();
        assertEquals(line, out.readLine());
      }
      in.close();
      assertEquals("bye, /home/portalis of 1", out.readLine());
      assertEquals(0, process.waitFor());
    } finally {
      process.destroyForcibly();
    }
  }

  /** It writes faster than each byte is taken, so that the pipe is full nearly always. */
  @Test
  void slowReader_losesNothing() throws Exception {
    Process process = NodeHost.start(ECHO.module(), Integer.toString(MANY));
    try (OutputStream in = process.getOutputStream();
        InputStream out = process.getInputStream()) {
      String line = "a line of some length, so that all of them do not fit into a pipe\n";
      in.write(line.getBytes(UTF_8));
      in.close();
      long read = 0;
      byte[] one = new byte[1];
      while (out.read(one) > 0) {
        read++;
      }
      assertEquals((long) line.length() * MANY + "bye, /home/portalis of 1\n".length(), read);
    } finally {
      process.destroyForcibly();
    }
  }
}
