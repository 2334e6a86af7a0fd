package io.portalis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.portalis.browser.programs.Tour;
import io.portalis.chromium.Bundle;
import io.portalis.chromium.ProgramPage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A program prints in a browser what it prints on the JVM. */
class ProgramTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void tour_javaScript_printsTheSame() throws Exception {
    assertEquals(onTheJvm(), inChromium(Bundle.Target.JAVASCRIPT));
  }

  @Test
  void tour_webAssemblyGc_printsTheSame() throws Exception {
    assertEquals(onTheJvm(), inChromium(Bundle.Target.WASM_GC));
  }

  private static String onTheJvm() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Tour.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).strip();
  }

  private static String inChromium(Bundle.Target target) throws Exception {
    Path directory = Path.of("target", "programs", target.name()).toAbsolutePath();
    Bundle bundle = Bundle.compile(target, Tour.class.getName(), directory);
    try (ProgramPage page = ProgramPage.open(bundle)) {
      return String.join("\n", page.linesUntil("END", PATIENCE));
    }
  }
}
