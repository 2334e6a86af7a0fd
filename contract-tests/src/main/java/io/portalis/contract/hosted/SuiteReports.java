package io.portalis.contract.hosted;

import java.util.HashMap;
import java.util.Map;

/** What a {@link CaseRunner} has reported of its cases. */
public final class SuiteReports {

  private final Map<String, String> failures = new HashMap<>();
  private String running = "none";
  private boolean isOver;

  /** Without reports, yet. */
  public SuiteReports() {}

  /**
   * Takes a report.
   *
   * @param report as the runner made it
   */
  public void note(String report) {
    int space = report.indexOf(' ');
    String rest = report.substring(space + 1);
    switch (report.substring(0, space)) {
      case "START" -> running = rest;
      case "PASS" -> failures.put(rest, "");
      case "FAIL" -> {
        int line = rest.indexOf('\n');
        failures.put(rest.substring(0, line), rest.substring(line + 1));
      }
      case "END" -> isOver = true;
      default -> throw new IllegalStateException("the program said: " + report);
    }
  }

  /**
   * Whether the runner has run them all.
   *
   * @return true if it has said so
   */
  public boolean isOver() {
    return isOver;
  }

  /** Fails as the case did, or because it was not run. */
  void check(String name) {
    String failure = failures.get(name);
    if (failure == null) {
      throw new AssertionError("was not run to its end; the last case begun was " + running);
    }
    if (!failure.isEmpty()) {
      throw new AssertionError(failure);
    }
  }
}
