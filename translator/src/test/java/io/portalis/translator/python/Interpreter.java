package io.portalis.translator.python;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A CPython of this machine, to compare with.
 *
 * @param command how it is started
 * @param version as {@code 3.13}
 * @param library the folder of its standard library
 */
public record Interpreter(String command, String version, Path library) {

  private static final String DESCRIBE =
      "import sys, os; print('%d.%d' % sys.version_info[:2]); print(os.path.dirname(os.__file__))";

  /**
   * Looks on the path, then among the versions that pyenv has installed.
   *
   * @param versions a regular expression
   * @return the first one that is of such a version
   */
  public static Optional<Interpreter> find(String versions) throws Exception {
    List<String> commands = new ArrayList<>(List.of("python3.13", "python3", "python"));
    String root = System.getenv("PYENV_ROOT");
    Path installed =
        (root == null ? Path.of(System.getProperty("user.home"), ".pyenv") : Path.of(root))
            .resolve("versions");
    if (Files.isDirectory(installed)) {
      try (DirectoryStream<Path> each = Files.newDirectoryStream(installed, "3.*")) {
        each.forEach(version -> commands.add(version.resolve("bin").resolve("python3").toString()));
      }
    }
    for (String command : commands) {
      Optional<Interpreter> found = describe(command).filter(i -> i.version().matches(versions));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Interpreter> describe(String command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command, "-c", DESCRIBE)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      List<String> lines =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
      return process.waitFor() == 0
          ? Optional.of(new Interpreter(command, lines.get(0), Path.of(lines.get(1))))
          : Optional.empty();
    } catch (IOException missing) {
      return Optional.empty();
    }
  }
}
