package io.portalis.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.chromium.Chromium;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clicks through the page, in both builds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KitchenPageTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private SiteServer server;
  private Chromium browser;
  private KitchenPageDriver page;

  @BeforeAll
  void open() throws Exception {
    server = SiteServer.start(0, Main.siteDirectory());
    browser = new Chromium();
    page = new KitchenPageDriver(browser.driver());
  }

  @AfterAll
  void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @AfterEach
  void noErrorsInTheConsole() {
    assertEquals("", page.consoleErrors());
  }

  private void open(String build) {
    page.resize(1280, 800);
    URI uri = server.uri().resolve("?build=" + build);
    page.open(uri.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "wasm"})
  void page_saysWhichBuildRuns(String build) {
    open(build);
    assertEquals(build, page.runningBuild());
    assertTrue(page.text("#build").contains(build.equals("js") ? "JavaScript" : "WebAssembly GC"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "wasm"})
  void order_isDrawnWhileItRuns_andServed(String build) {
    open(build);
    page.click("order");
    page.await("an order in the tree", "[data-name='Order 1'][data-state=running]");
    page.await("a pie at work", "[data-name=Pie] .bar.live.working");
    double early = page.widthOf("[data-name=Pie] .bar.working");
    page.awaitThat("the bar grows", () -> page.widthOf("[data-name=Pie] .bar.working") > early + 8);
    page.await("the order served", "[data-name='Order 1'][data-state=succeeded]");
    page.awaitText("#served", "1");
    assertEquals(4, page.count("[data-kind=task][data-state=succeeded]"));
    page.awaitLogLine("Order 1: served");
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "wasm"})
  void cancel_ofATask_leavesItsSiblings(String build) {
    open(build);
    page.click("order");
    page.await("a pie at work", "[data-name=Pie] .bar.live.working");
    page.select("Pie");
    page.awaitText("#cancel", "Cancel Pie");
    page.click("cancel");
    page.await("the pie cancelled", "[data-name=Pie][data-state=cancelled]");
    assertEquals("you cancelled Pie", page.text("[data-name=Pie] .note"));
    page.await("the order served", "[data-name='Order 1'][data-state=succeeded]");
    assertEquals("served 2 of 3", page.text("[data-name=Waiter] .note"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "wasm"})
  void cancel_ofAScope_cancelsItsTasks(String build) {
    open(build);
    page.click("order");
    page.await("a pie at work", "[data-name=Pie] .bar.live.working");
    page.select("Order 1");
    page.click("cancel");
    page.await("the order cancelled", "[data-name='Order 1'][data-state=cancelled]");
    assertTrue(page.count("[data-kind=task][data-state=cancelled]") >= 2);
    assertEquals("you cancelled Order 1", page.text("[data-name=Waiter] .note"));
    page.awaitText("#cancelled", "1");
    assertFalse(page.isEnabled("cancel"), "there is nothing left to cancel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "wasm"})
  void failure_cancelsTheSiblings_andNoOtherOrder(String build) {
    open(build);
    page.click("order");
    page.click("order");
    page.awaitThat("two pies", () -> page.count("[data-name=Pie]") == 2);
    page.select("Pie"); // that of the second order, which is above
    page.awaitText("#fail", "Make Pie fail");
    page.click("fail");
    page.await("the pie failed", "[data-name=Pie][data-state=failed]");
    page.await("the order failed", "[data-name='Order 2'][data-state=failed]");
    assertEquals("the pie burnt", page.text("[data-name=Pie][data-state=failed] .note"));
    page.await("a sibling cancelled", "[data-name=Soup][data-state=cancelled]");
    assertEquals(
        "failed: the pie burnt", page.text("[data-name=Soup][data-state=cancelled] .note"));
    page.await("the other order served", "[data-name='Order 1'][data-state=succeeded]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "wasm"})
  void failureOfACook_isSupervised(String build) {
    open(build);
    page.select("Oven cook");
    page.click("fail");
    page.awaitLogLine("Oven cook is gone (cut a finger)");
    page.await("a new cook", "[data-name='Oven cook'][data-state=running]");
    assertEquals(1, page.count("[data-name='Stove cook'][data-state=running]"));
    page.click("order");
    page.await("the order served", "[data-name='Order 1'][data-state=succeeded]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "wasm"})
  void slowOven_hitsTheTimeOut(String build) {
    open(build);
    page.click("slow");
    page.click("order");
    page.await("the pie failed", "[data-name=Pie][data-state=failed]");
    assertEquals("not ready within 5 s", page.text("[data-name=Pie] .note"));
    page.await("the waiter cancelled", "[data-name=Waiter][data-state=cancelled]");
    page.awaitText("#failed", "1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "wasm"})
  void pausedStove_fillsItsChannel_andSendersWait(String build) {
    open(build);
    page.click("pause");
    page.click("rush");
    page.await("a full channel", "[data-station=Stove][data-queued='3'][data-senders='2']");
    page.await("a sender that waits", "[data-name=Soup] .bar.live.waiting");
    page.await("an order without a waiter", "[data-name=Waiter][data-state=queued]");
    page.click("pause");
    page.await("an empty channel", "[data-station=Stove][data-queued='0'][data-senders='0']");
    page.awaitThat("an order served", () -> Integer.parseInt(page.text("#served")) >= 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "wasm"})
  void reset_beginsAnew(String build) {
    open(build);
    page.click("slow");
    page.click("rush");
    page.await("a pie at work", "[data-name=Pie] .bar.live.working");
    page.click("reset");
    page.awaitThat("an empty tree", () -> page.count(".row") == 5);
    assertFalse(page.isPressed("slow"));
    page.click("order");
    page.await("the order served", "[data-name='Order 1'][data-state=succeeded]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void page_isPhotographed(String scheme) throws Exception {
    page.prefer(scheme);
    open(scheme.equals("light") ? "js" : "wasm");
    page.click("order");
    page.await("the order served", "[data-name='Order 1'][data-state=succeeded]");
    page.click("rush");
    page.await("a pie at work", "[data-name=Pie] .bar.live.working");
    page.select("Pie");
    page.click("fail");
    page.await("the pie failed", "[data-name=Pie][data-state=failed]");
    page.awaitThat("some of the rush served", () -> Integer.parseInt(page.text("#served")) >= 3);
    page.click("pause");
    page.click("rush");
    page.await("a full channel", "[data-station=Stove][data-senders='2']");
    page.select("Pie");
    page.click("cancel");
    page.await("the pie cancelled", "[data-name=Pie][data-state=cancelled]");
    page.screenshot(SCREENSHOTS.resolve("kitchen-" + scheme + ".png"));
    page.resize(420, 900);
    assertTrue(page.overflow() <= 0, "wider than the screen");
    page.screenshot(SCREENSHOTS.resolve("kitchen-narrow-" + scheme + ".png"));
  }
}
