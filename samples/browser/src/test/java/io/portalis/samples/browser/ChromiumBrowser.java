package io.portalis.samples.browser;

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

/**
 * A Chromium without a window, with an empty profile that goes when it is closed. It is the one on
 * the {@code PATH}, or that of the system properties {@code chromium} and {@code chromedriver}.
 */
final class ChromiumBrowser implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Path profile;
  private final ChromeDriver driver;

  private ChromiumBrowser(Path profile, ChromeDriver driver) {
    this.profile = profile;
    this.driver = driver;
  }

  /**
   * Starts it.
   *
   * @param flags what is special about this one
   */
  static ChromiumBrowser start(String... flags) throws IOException {
    File chromium = find("chromium");
    File chromedriver = find("chromedriver"); // named, so that Selenium does not go to fetch one
    Path profile = Files.createTempDirectory("chromium-profile");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium);
    options.addArguments(FLAGS);
    options.addArguments("--user-data-dir=" + profile);
    options.addArguments(flags);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver)
            .usingAnyFreePort()
            .build();
    return new ChromiumBrowser(profile, new ChromeDriver(service, options));
  }

  private static File find(String program) {
    String named = System.getProperty(program);
    Stream<String> places =
        named != null
            ? Stream.of(named)
            : Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> directory + File.separator + program);
    return places
        .map(File::new)
        .filter(File::canExecute)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No "
                        + program
                        + " here: install Debian's packages chromium and chromium-driver, or say"
                        + " where it is by -D"
                        + program
                        + "=<file>."));
  }

  ChromeDriver driver() {
    return driver;
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(ChromiumBrowser::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
