package io.portalis.browser.contract;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.portalis.chromium.Bundle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every suite in a real browser, for both outputs; each case is a test with its name. */
class SuitesInChromiumTest {

  @TestFactory
  List<DynamicContainer> javaScript() throws Exception {
    return tests(Bundle.Target.JAVASCRIPT);
  }

  @TestFactory
  List<DynamicContainer> webAssemblyGc() throws Exception {
    return tests(Bundle.Target.WASM_GC);
  }

  private static List<DynamicContainer> tests(Bundle.Target target) throws Exception {
    Suites suites = Suites.find();
    SuiteRun run = SuiteRun.of(suites, target);
    List<DynamicContainer> containers = new ArrayList<>();
    for (Suites.Suite suite : suites.list()) {
      List<DynamicTest> tests = new ArrayList<>();
      for (String test : suite.tests()) {
        String name = suite.name() + "." + test;
        tests.add(dynamicTest(name, () -> run.check(name)));
      }
      containers.add(dynamicContainer(suite.name(), tests));
    }
    return containers;
  }
}
