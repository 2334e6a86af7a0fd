package io.portalis.chromium;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** A page in a Chromium of its own that has loaded a program, and runs it. */
public final class ProgramPage implements AutoCloseable {

  private final Bundle bundle;
  private final PageServer server;
  private final Chromium chromium;

  private ProgramPage(Bundle bundle, PageServer server, Chromium chromium) {
    this.bundle = bundle;
    this.server = server;
    this.chromium = chromium;
  }

  /** Opens the page of a program. */
  public static ProgramPage open(Bundle bundle) throws IOException {
    bundle.writePage();
    PageServer server = new PageServer(bundle.directory());
    try {
      ProgramPage page = new ProgramPage(bundle, server, new Chromium());
      page.driver().get(server.address(Bundle.PAGE));
      return page;
    } catch (RuntimeException | IOException e) {
      server.close();
      throw e;
    }
  }

  /**
   * Runs the program once more: with its classes in their first state, and an argument. What it had
   * printed before is forgotten.
   *
   * @param argument the only one of its main method
   */
  public void rerun(String argument) {
    driver()
        .executeScript(
            Bundle.PRINTED
                + ".length = 0; var argument = arguments[0];"
                + bundle.fresh()
                + ".then(program => program.main([argument]));",
            argument);
  }

  /** What drives the page. */
  public ChromeDriver driver() {
    return chromium.driver();
  }

  /**
   * Takes the texts that the page has put into a global array; where there are none, waits for them
   * up to a second.
   *
   * @param array its name
   */
  public List<String> take(String array) {
    String script =
        "var done = arguments[0], began = Date.now();"
            + "(function look() {"
            + ("  var taken = (globalThis." + array + " || []).splice(0, 1000);")
            + "  if (taken.length || Date.now() - began > 1000) { done(taken); }"
            + "  else { setTimeout(look, 20); }"
            + "})();";
    return ((List<?>) driver().executeAsyncScript(script))
        .stream().map(String.class::cast).toList();
  }

  /**
   * The lines that the program prints up to a last one, or until patience is over.
   *
   * @param last ends them
   */
  public List<String> linesUntil(String last, Duration patience) {
    List<String> lines = new ArrayList<>();
    long began = System.nanoTime();
    while (!lines.contains(last) && System.nanoTime() - began < patience.toNanos()) {
      for (String printed : take(Bundle.PRINTED)) {
        lines.addAll(List.of(printed.split("\n", -1)));
      }
    }
    return lines;
  }

  /**
   * What JavaScript makes of the functions that the program exports.
   *
   * @param expression of {@code program}, which has them; a promise is awaited
   * @return the value, or {@code rejected: } and the reason
   */
  public Object evaluate(String expression) {
    return driver()
        .executeAsyncScript(
            "var done = arguments[0];"
                + ("loading.then(program => " + expression + ")")
                + ".then(done, reason => done('rejected: ' + reason));");
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
  }
}
