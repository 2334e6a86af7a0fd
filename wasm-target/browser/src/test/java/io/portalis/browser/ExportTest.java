package io.portalis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.browser.programs.Exports;
import io.portalis.chromium.Bundle;
import io.portalis.chromium.ProgramPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** JavaScript calls what a program exports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {

  private final Map<Bundle.Target, ProgramPage> pages = new EnumMap<>(Bundle.Target.class);

  @BeforeAll
  void open() throws Exception {
    for (Bundle.Target target : Bundle.Target.values()) {
      Path directory = Path.of("target", "exports", target.name());
      Bundle bundle = Bundle.compile(target, Exports.class.getName(), directory);
      pages.put(target, ProgramPage.open(bundle));
    }
  }

  @AfterAll
  void close() {
    pages.values().forEach(ProgramPage::close);
  }

  private Object evaluate(Bundle.Target target, String expression) {
    return pages.get(target).evaluate(expression);
  }

  @ParameterizedTest
  @EnumSource
  void stage_isPromised(Bundle.Target target) {
    assertEquals("good morning, Anna", evaluate(target, "program.greeting('Anna')"));
  }

  @ParameterizedTest
  @EnumSource
  void body_mayWait_andItsResultIsPromised(Bundle.Target target) {
    assertEquals(385L, evaluate(target, "program.sumOfSquares(10)"));
  }

  @ParameterizedTest
  @EnumSource
  void calls_mayOverlap(Bundle.Target target) {
    String calls = "[program.greeting('Anna'), program.sumOfSquares(3), program.greeting('Bo')]";
    assertEquals(
        "good morning, Anna; 14; good morning, Bo",
        evaluate(target, "Promise.all(" + calls + ").then(all => all.join('; '))"));
  }

  @ParameterizedTest
  @EnumSource
  void failure_rejectsWithAnError(Bundle.Target target) {
    String rejected = (String) evaluate(target, "program.failing()");
    assertTrue(rejected.startsWith("rejected: "), rejected);
    assertTrue(rejected.contains("no harbour"), rejected);
  }

  @ParameterizedTest
  @EnumSource
  void abortSignal_cancelsTheBody(Bundle.Target target) {
    String abortSoon = "setTimeout(() => controller.abort(), 20)";
    String rejected =
        (String)
            evaluate(
                target,
                "{ const controller = new AbortController();"
                    + (abortSoon + "; return program.patient(controller.signal); }"));
    assertTrue(rejected.startsWith("rejected: "), rejected);
    ProgramPage page = pages.get(target);
    assertTrue(page.linesUntil("ABORTED", Duration.ofSeconds(10)).contains("ABORTED"));
  }
}
