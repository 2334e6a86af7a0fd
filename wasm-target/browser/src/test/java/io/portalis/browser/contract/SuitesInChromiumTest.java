package io.portalis.browser.contract;

import io.portalis.chromium.Bundle;
import io.portalis.chromium.ProgramPage;
import io.portalis.contract.hosted.SuiteReports;
import io.portalis.contract.hosted.Suites;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Every suite in a real browser, for both outputs; each case is a test with its name. */
class SuitesInChromiumTest {

  /** No case takes longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TestFactory
  List<DynamicContainer> javaScript() throws Exception {
    return tests(Bundle.Target.JAVASCRIPT);
  }

  @TestFactory
  List<DynamicContainer> webAssemblyGc() throws Exception {
    return tests(Bundle.Target.WASM_GC);
  }

  private static List<DynamicContainer> tests(Bundle.Target target) throws Exception {
    Suites suites = PageReports.suites();
    Path directory = Path.of("target", "suites", target.name()).toAbsolutePath();
    Files.createDirectories(directory);
    Path classes = suites.writeProgram(directory);
    Bundle bundle = Bundle.compile(target, suites.program(), directory, classes);
    try (ProgramPage page = ProgramPage.open(bundle)) {
      return suites.tests(collect(page));
    }
  }

  private static SuiteReports collect(ProgramPage page) {
    SuiteReports reports = new SuiteReports();
    long heard = System.nanoTime();
    while (!reports.isOver() && System.nanoTime() - heard < PATIENCE.toNanos()) {
      for (String report : page.take(PageReports.ARRAY)) {
        reports.note(report);
        heard = System.nanoTime();
      }
    }
    return reports;
  }
}
