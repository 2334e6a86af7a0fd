package io.portalis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.portalis.chromium.Bundle;
import io.portalis.chromium.ProgramPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Programs in Python that were translated to Java print in a browser, byte for byte, what CPython
 * printed into the file beside each. All are in one bundle for each output.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PythonProgramsTest {

  private static final Path DIRECTORY = Path.of("target", "python");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private List<PythonProgram> programs = List.of();
  private Path classes = DIRECTORY;
  private ProgramPage page;

  @BeforeAll
  void translate() throws Exception {
    programs = PythonProgram.all();
    classes = PythonProgram.compile(programs, DIRECTORY);
  }

  @AfterAll
  void closePage() {
    if (page != null) {
      page.close();
      page = null;
    }
  }

  @TestFactory
  Stream<DynamicTest> javaScript_printsWhatCpythonPrints() throws Exception {
    return tests(Bundle.Target.JAVASCRIPT);
  }

  @TestFactory
  Stream<DynamicTest> webAssemblyGc_printsWhatCpythonPrints() throws Exception {
    return tests(Bundle.Target.WASM_GC);
  }

  private Stream<DynamicTest> tests(Bundle.Target target) throws Exception {
    closePage();
    Path directory = DIRECTORY.resolve(target.name());
    page =
        ProgramPage.open(Bundle.compile(target, PythonProgram.SELECTING_MAIN, directory, classes));
    return programs.stream()
        .map(program -> DynamicTest.dynamicTest(program.toString(), () -> check(program)));
  }

  private void check(PythonProgram program) throws Exception {
    page.rerun(program.className());
    List<String> lines = page.linesUntil(PythonProgram.END, PATIENCE);
    assertEquals(program.expected() + "\n" + PythonProgram.END, String.join("\n", lines));
  }
}
