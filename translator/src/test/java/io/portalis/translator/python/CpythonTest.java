package io.portalis.translator.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares our trees with CPython's own, positions included, for every file of its standard
 * library. Runs where a Python 3.13 or newer is installed.
 */
class CpythonTest {

  @TempDir Path directory;
  private Path script = Path.of("dump_ast.py");
  private String python = "";
  private String version = "";
  private long parsedChars;
  private long parseNanos;

  @BeforeEach
  void findPython() throws Exception {
    Interpreter found = Interpreter.find("3\\.(1[3-9]|[2-9]\\d)").orElse(null);
    if (found == null) {
      abort("no Python 3.13 or newer to compare with");
      return;
    }
    python = found.command();
    version = found.version();
    script = directory.resolve("dump_ast.py");
    try (InputStream resource = CpythonTest.class.getResourceAsStream("dump_ast.py")) {
      assertTrue(resource != null, "dump_ast.py is missing");
      Files.copy(resource, script);
    }
  }

  @Test
  @Timeout(180)
  void standardLibrary_parsed_hasCpythonsTrees() throws Exception {
    int files = 0;
    int refused = 0;
    List<String> different = new ArrayList<>();
    Process process = start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split("\t", 2);
        String ours = digestOf(Path.of(parts[1]));
        files++;
        refused += ours.equals("refused") ? 1 : 0;
        if (!ours.equals(parts[0])) {
          different.add(parts[1]);
        }
      }
    }
    assertEquals(0, process.waitFor());
    System.out.printf(
        "CPython %s: %d files, %d of them refused, %d different; %d chars in %d ms%n",
        version, files, refused, different.size(), parsedChars, parseNanos / 1_000_000);
    assertTrue(files > 500, "only " + files + " files");
    // A newer Python has newer grammar in some of its files.
    int allowed = version.equals("3.13") ? 0 : files / 50;
    if (different.size() > allowed) {
      showDifference(Path.of(different.get(0)));
    }
    assertTrue(different.size() <= allowed, () -> "different: " + different);
  }

  private Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(python, script.toString()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private String digestOf(Path file) throws IOException, NoSuchAlgorithmException {
    try {
      SourceText source = SourceText.read(file);
      long start = System.nanoTime();
      Module module = PythonParser.parse(source);
      parseNanos += System.nanoTime() - start;
      parsedChars += source.text().length();
      MessageDigest digest = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(digest.digest(TreeText.encode(TreeText.of(module))));
    } catch (PythonSyntaxError e) {
      return "refused";
    }
  }

  private void showDifference(Path file) throws Exception {
    Process process = start("--text", file.toString());
    String theirs = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_16BE);
    String ours;
    try {
      ours = TreeText.of(PythonParser.parse(file));
    } catch (PythonSyntaxError e) {
      ours = "refused: " + e.report();
    }
    int at = 0;
    while (at < Math.min(ours.length(), theirs.length()) && ours.charAt(at) == theirs.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - 100);
    System.out.println("CPython: " + theirs.substring(from, Math.min(at + 100, theirs.length())));
    System.out.println("ours:    " + ours.substring(from, Math.min(at + 100, ours.length())));
  }
}
