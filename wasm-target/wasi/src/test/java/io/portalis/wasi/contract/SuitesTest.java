package io.portalis.wasi.contract;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import io.portalis.contract.hosted.SuiteReports;
import io.portalis.contract.hosted.Suites;
import io.portalis.wasi.Host;
import io.portalis.wasi.build.WasiBuild;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Every suite inside one module, under both hosts; each case is a test with its name. */
class SuitesTest {

  @TestFactory
  List<DynamicContainer> suites() throws Exception {
    Suites suites = ConsoleReports.suites();
    Path directory = Files.createDirectories(Path.of("target", "suites").toAbsolutePath());
    Path classes = suites.writeProgram(directory);
    Path module = directory.resolve("suites.wasm");
    new WasiBuild().compile(suites.program(), module, classes);
    List<DynamicContainer> tests = new ArrayList<>();
    for (Host host : Host.values()) {
      SuiteReports reports = ConsoleReports.read(host.run(module, "").out());
      tests.add(dynamicContainer(host.name(), suites.tests(reports)));
    }
    return tests;
  }
}
