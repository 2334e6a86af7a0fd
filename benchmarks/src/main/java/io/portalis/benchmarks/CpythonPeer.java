package io.portalis.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * One interpreter, which stays for all rounds: it need not warm up, but it need not start either.
 */
final class CpythonPeer implements AsyncioPeer {

  /** The system property that names the interpreter; {@code python3} of the PATH without it. */
  static final String PROPERTY = "portalis.cpython";

  private final Process process;
  private final BufferedReader answers;
  private final Writer orders;
  private final String name;

  private CpythonPeer(Process process) throws IOException {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.orders = process.outputWriter(StandardCharsets.UTF_8);
    this.name = answer();
  }

  static String command() {
    return System.getProperty(PROPERTY, "python3");
  }

  /** Starts the interpreter, if there is one. */
  static Optional<AsyncioPeer> start() {
    try {
      Process process =
          new ProcessBuilder(command(), "-c", source())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return Optional.of(new CpythonPeer(process));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private static String source() throws IOException {
    try (InputStream in = CpythonPeer.class.getResourceAsStream("asyncio_peer.py")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("Python ended");
    }
    return line;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Cost run(String program, int tasks, int each) {
    try {
      orders.write(program + " " + tasks + " " + each + "\n");
      orders.flush();
      String[] nanos = answer().split(" ", -1);
      return new Cost(Long.parseLong(nanos[0]), Long.parseLong(nanos[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
