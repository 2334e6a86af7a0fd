package io.portalis.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A headless Chromium with an empty profile, driven by Selenium. */
public final class Chromium implements AutoCloseable {

  private final Path profile;
  private final ChromeDriver driver;

  /** Starts one. */
  public Chromium() throws IOException {
    profile = Files.createTempDirectory("portalis-chromium");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(find("chromium"));
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(find("chromedriver")).build();
    driver = new ChromeDriver(service, options);
  }

  private static File find(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> new File(directory, name))
        .filter(File::canExecute)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    name
                        + " is not on the PATH; the tests need a browser:"
                        + " apt-get install chromium chromium-driver"));
  }

  /** What drives it. */
  public ChromeDriver driver() {
    return driver;
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
    return ((List<?>) driver.executeAsyncScript(script)).stream().map(String.class::cast).toList();
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
