package io.portalis.samples.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** What a user does on the page, and sees there. */
final class KitchenPageDriver {

  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final Duration PERIOD = Duration.ofMillis(50);

  private final ChromeDriver driver;

  KitchenPageDriver(ChromeDriver driver) {
    this.driver = driver;
  }

  void open(String uri) {
    driver.get(uri);
    await("the program", "html[data-running]");
    await("the tree", "[data-name='Counter cook']");
  }

  String runningBuild() {
    return driver.findElement(By.tagName("html")).getDomAttribute("data-running");
  }

  void click(String id) {
    awaitThat(id + " to be enabled", () -> isEnabled(id));
    driver.findElement(By.id(id)).click();
  }

  boolean isEnabled(String id) {
    return driver.findElement(By.id(id)).isEnabled();
  }

  /** Chooses the first row of a name. */
  void select(String name) {
    driver.findElement(By.cssSelector("[data-name='" + name + "'] button")).click();
    await(name + " selected", "[data-name='" + name + "'] [aria-pressed=true]");
  }

  boolean isPressed(String id) {
    return "true".equals(driver.findElement(By.id(id)).getDomAttribute("aria-pressed"));
  }

  /** The text of the first element of a selector. */
  String text(String selector) {
    return driver.findElement(By.cssSelector(selector)).getDomProperty("textContent");
  }

  int count(String selector) {
    return driver.findElements(By.cssSelector(selector)).size();
  }

  double widthOf(String selector) {
    return driver.findElement(By.cssSelector(selector)).getRect().getWidth();
  }

  void await(String what, String selector) {
    awaitThat(what, () -> count(selector) > 0);
  }

  void awaitText(String selector, String text) {
    awaitThat(selector + " to say " + text, () -> text(selector).equals(text));
  }

  void awaitLogLine(String part) {
    awaitThat("the journal to say " + part, () -> text("#journal").contains(part));
  }

  void awaitThat(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    while (!isTrue(condition)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not seen: " + what + "; the page says:\n" + text("body"));
      }
      LockSupport.parkNanos(PERIOD.toNanos());
    }
  }

  /** Not if an element went while it was looked at. */
  private static boolean isTrue(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (StaleElementReferenceException | NoSuchElementException gone) {
      return false;
    }
  }

  /** Sets the size of the page. */
  void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** How many pixels of the page do not fit into its width. */
  long overflow() {
    String script = "const page = document.documentElement; return page.scrollWidth - innerWidth;";
    return (Long) Objects.requireNonNull(driver.executeScript(script));
  }

  /** Sets the colour scheme that the user likes. */
  void prefer(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  String consoleErrors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  void screenshot(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }
}
