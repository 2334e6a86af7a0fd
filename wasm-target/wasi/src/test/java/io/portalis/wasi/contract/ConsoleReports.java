package io.portalis.wasi.contract;

import io.portalis.contract.hosted.SuiteReports;
import io.portalis.contract.hosted.Suites;
import io.portalis.shim.FutureTests;
import io.portalis.shim.LanguageCases;
import io.portalis.shim.LockCases;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** How the program with the suites tells its host what comes of them: by its standard output. */
public final class ConsoleReports {

  /** Begins each line of a report but the first. */
  private static final String MORE = "| ";

  /** Begins the first line. */
  private static final String FIRST = "# ";

  private static final PrintStream OUT = System.out;

  private ConsoleReports() {}

  /** Called inside the module. */
  public static void report(String report) {
    OUT.println(FIRST + report.strip().replace("\n", "\n" + MORE));
  }

  /** What has been reported by what was printed. */
  static SuiteReports read(String printed) {
    SuiteReports reports = new SuiteReports();
    StringBuilder report = new StringBuilder();
    for (String line : printed.split("\n")) {
      if (line.startsWith(FIRST)) {
        noteIfAny(report, reports);
        report.append(line.substring(FIRST.length()));
      } else if (line.startsWith(MORE)) {
        report.append('\n').append(line.substring(MORE.length()));
      }
    }
    noteIfAny(report, reports);
    return reports;
  }

  private static void noteIfAny(StringBuilder report, SuiteReports reports) {
    if (!report.isEmpty()) {
      reports.note(report.toString());
      report.setLength(0);
    }
  }

  /** The suites that run inside a module. */
  static Suites suites() throws Exception {
    List<Class<?>> more = new ArrayList<>(FutureTests.CLASSES);
    more.addAll(List.of(LanguageCases.class, LockCases.class));
    return Suites.find(ConsoleReports.class, more);
  }
}
