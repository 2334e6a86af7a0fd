package io.portalis.samples.translated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The program as the build has translated it. */
class HarbourTest {

  private static final Path PACKAGE = Path.of("io", "portalis", "samples", "translated");
  private static final Path PYTHON = Path.of("src", "main", "python").resolve(PACKAGE);

  @Test
  void java_isWhatLiesBesideThePython() throws Exception {
    Path generated = Path.of("target", "generated-sources", "python").resolve(PACKAGE);
    assertEquals(
        Files.readString(PYTHON.resolve("Harbour.java")),
        Files.readString(generated.resolve("Harbour.java")),
        "the translator changed: read the new translation, and copy it if it is better");
  }

  @Test
  void program_printsWhatItPrintsInPython() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Harbour.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertEquals(
        Files.readString(PYTHON.resolve("harbour.out")), printed.toString(StandardCharsets.UTF_8));
  }
}
