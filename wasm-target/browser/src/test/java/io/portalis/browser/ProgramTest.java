package io.portalis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.portalis.browser.programs.Library;
import io.portalis.browser.programs.Tour;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program prints in a browser what it prints on the JVM. */
class ProgramTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void tour_javaScript_printsTheSame() throws Exception {
    assertEquals(onTheJvm(Tour::main), inChromium(Tour.class, Bundle.Target.JAVASCRIPT));
  }

  @Test
  void tour_webAssemblyGc_printsTheSame() throws Exception {
    assertEquals(onTheJvm(Tour::main), inChromium(Tour.class, Bundle.Target.WASM_GC));
  }

  @Test
  void library_javaScript_printsTheSame() throws Exception {
    assertEquals(onTheJvm(Library::main), inChromium(Library.class, Bundle.Target.JAVASCRIPT));
  }

  @Test
  void library_webAssemblyGc_printsTheSame() throws Exception {
    assertEquals(onTheJvm(Library::main), inChromium(Library.class, Bundle.Target.WASM_GC));
  }

  /** A main method. */
  private interface Program {
    void main(String[] arguments) throws Exception;
  }

  private static String onTheJvm(Program program) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      program.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).strip();
  }

  private static String inChromium(Class<?> program, Bundle.Target target) throws Exception {
    Path directory =
        Path.of("target", "programs", program.getSimpleName(), target.name()).toAbsolutePath();
    Bundle bundle = Bundle.compile(target, program.getName(), directory);
    bundle.writePage(directory.resolve("index.html"));
    try (PageServer server = new PageServer(directory);
        Chromium chromium = new Chromium()) {
      chromium.driver().get(server.address("index.html"));
      List<String> lines = new ArrayList<>();
      long began = System.nanoTime();
      while (!lines.contains("END") && System.nanoTime() - began < PATIENCE.toNanos()) {
        for (String printed : chromium.take(Bundle.PRINTED)) {
          lines.addAll(printed.lines().toList());
        }
      }
      return String.join("\n", lines);
    }
  }
}
