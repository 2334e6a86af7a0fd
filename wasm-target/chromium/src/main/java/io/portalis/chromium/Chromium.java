package io.portalis.chromium;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A headless Chromium with an empty profile that goes when it is closed, driven by Selenium. It is
 * the one on the {@code PATH}, or that of the system properties {@code chromium} and {@code
 * chromedriver}.
 */
public final class Chromium implements AutoCloseable {

  private static final String MISSING =
      " is not on the PATH: apt-get install chromium chromium-driver, or say where it is by -D";

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
    File chromedriver = find("chromedriver"); // named, or Selenium goes to fetch one
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(chromedriver).build();
    driver = new ChromeDriver(service, options);
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
        .orElseThrow(() -> new IllegalStateException(program + MISSING + program + "=FILE"));
  }

  /** What drives it. */
  public ChromeDriver driver() {
    return driver;
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
