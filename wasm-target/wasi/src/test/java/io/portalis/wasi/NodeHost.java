package io.portalis.wasi;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs modules in processes of Node, by its {@code node:wasi}. */
final class NodeHost {

  private static final String DRIVER = "run.mjs";

  /** What the driver adds to the standard error. */
  private static final Pattern CPU = Pattern.compile("\\[(\\d+) µs of the processor]\n$");

  private NodeHost() {}

  /** Which Node; the script looks for one and may fetch it. */
  private static final class Executable {

    static final String PATH = find();

    private static String find() {
      try {
        Process search =
            new ProcessBuilder("./find-node")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String path = new String(search.getInputStream().readAllBytes()).strip();
        if (search.waitFor() != 0) {
          throw new IllegalStateException("./find-node has found no Node; see above");
        }
        return path;
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Starts a module, whose standard streams are pipes. */
  static Process start(Path module, String... arguments) throws IOException {
    return Processes.builder(command(module, arguments)).start();
  }

  private static List<String> command(Path module, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Executable.PATH);
    command.add("--no-warnings"); // Its WASI counts as an experiment.
    command.add(driver().toString());
    command.add(module.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs a module to its end. */
  static Run run(Path module, String input, String... arguments)
      throws IOException, InterruptedException {
    Run run = Processes.run(input, command(module, arguments));
    Matcher cpu = CPU.matcher(run.err());
    Duration used =
        cpu.find() ? Duration.ofNanos(Long.parseLong(cpu.group(1)) * 1_000) : Duration.ZERO;
    return new Run(run.exitCode(), run.out(), cpu.replaceFirst(""), used);
  }

  private static Path driver() {
    try {
      return Path.of(NodeHost.class.getResource(DRIVER).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
