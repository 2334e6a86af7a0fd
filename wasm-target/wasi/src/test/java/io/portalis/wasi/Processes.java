package io.portalis.wasi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs other processes to their end, or ends them when they take too long. */
final class Processes {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Processes() {}

  /**
   * Runs a command whose environment is a home and nothing else.
   *
   * @param input what it reads; it sees the end after that
   * @param command the program and its arguments
   */
  static Run run(String input, List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("portalis", ".out");
    Path err = Files.createTempFile("portalis", ".err");
    try {
      Process process =
          builder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      feed(input, process);
      boolean hasEnded = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      process.destroyForcibly().waitFor();
      if (!hasEnded) {
        throw new IllegalStateException(
            command + " did not end; it printed " + Files.readString(out) + Files.readString(err));
      }
      return new Run(
          process.exitValue(), Files.readString(out), Files.readString(err), Duration.ZERO);
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** For a command whose environment is a home and nothing else. */
  static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("HOME", "/home/portalis");
    return builder;
  }

  private static void feed(String input, Process process) {
    try (OutputStream stream = process.getOutputStream()) {
      stream.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unread) {
      // It has ended without reading all, as it may.
    }
  }
}
