package io.portalis.browser.contract;

import io.portalis.chromium.Bundle;
import io.portalis.chromium.ProgramPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** One run of all suites in Chromium, and what came of each case. */
final class SuiteRun {

  /** No case takes longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<String, String> reports = new HashMap<>();
  private String running = "none";
  private boolean isOver;

  private SuiteRun() {}

  /** Compiles the program for a target, runs it in a page, and waits for its end. */
  static SuiteRun of(Suites suites, Bundle.Target target) throws Exception {
    Path directory = Path.of("target", "suites", target.name()).toAbsolutePath();
    Files.createDirectories(directory);
    Path classes = suites.writeProgram(directory);
    Bundle bundle = Bundle.compile(target, Suites.PROGRAM, directory, classes);
    SuiteRun run = new SuiteRun();
    try (ProgramPage page = ProgramPage.open(bundle)) {
      run.collect(page);
    }
    return run;
  }

  private void collect(ProgramPage page) {
    long heard = System.nanoTime();
    while (!isOver && System.nanoTime() - heard < PATIENCE.toNanos()) {
      for (String report : page.take("portalisReports")) {
        note(report);
        heard = System.nanoTime();
      }
    }
  }

  private void note(String report) {
    int space = report.indexOf(' ');
    String rest = report.substring(space + 1);
    switch (report.substring(0, space)) {
      case "START" -> running = rest;
      case "PASS" -> reports.put(rest, "");
      case "FAIL" -> {
        int line = rest.indexOf('\n');
        reports.put(rest.substring(0, line), rest.substring(line + 1));
      }
      case "END" -> isOver = true;
      default -> throw new IllegalStateException("the page said: " + report);
    }
  }

  /** Fails as the case did, or because it was not run. */
  void check(String name) {
    String failure = reports.get(name);
    if (failure == null) {
      throw new AssertionError("was not run to its end; the last case begun was " + running);
    }
    if (!failure.isEmpty()) {
      throw new AssertionError(failure);
    }
  }
}
