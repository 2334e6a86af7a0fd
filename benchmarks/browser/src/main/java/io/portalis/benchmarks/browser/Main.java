package io.portalis.benchmarks.browser;

import io.portalis.chromium.Bundle;
import io.portalis.chromium.ProgramPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Compiles the program for both outputs, and runs it in Chromium. */
public final class Main {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Main() {}

  /** Prints what the program prints, by output. */
  public static void main(String[] args) throws Exception {
    for (Bundle.Target target : Bundle.Target.values()) {
      List<String> lines = run(target);
      System.out.println(target);
      lines.forEach(line -> System.out.println("  " + line));
    }
  }

  /** What the program prints. */
  static List<String> run(Bundle.Target target) throws Exception {
    Path directory = Files.createDirectories(Path.of("target", "programs", target.name()));
    Bundle bundle = Bundle.compile(target, SpawnJoin.class.getName(), directory);
    try (ProgramPage page = ProgramPage.open(bundle)) {
      return page.linesUntil(SpawnJoin.END, PATIENCE);
    }
  }
}
