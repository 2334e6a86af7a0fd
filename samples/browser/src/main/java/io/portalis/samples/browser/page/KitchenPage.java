package io.portalis.samples.browser.page;

import io.portalis.AsyncRuntime;
import io.portalis.samples.browser.kitchen.Dish;
import io.portalis.samples.browser.kitchen.Gauge;
import io.portalis.samples.browser.kitchen.Journal;
import io.portalis.samples.browser.kitchen.Kitchen;
import io.portalis.samples.browser.kitchen.Row;
import io.portalis.samples.browser.kitchen.Snapshot;
import io.portalis.samples.browser.kitchen.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Opens the kitchen, and draws it for every frame of the screen. */
public final class KitchenPage {

  private static final int RUSH = 6;

  private final AsyncRuntime runtime = AsyncRuntime.global();
  private final Journal journal = new Journal();
  private final Board board = new Board();
  private final JournalView journalView = new JournalView(journal);
  private final List<GaugeView> gauges = new ArrayList<>();
  private final HTMLElement cancel = Dom.byId("cancel");
  private final HTMLElement fail = Dom.byId("fail");
  private final HTMLElement slow = Dom.byId("slow");
  private final HTMLElement pause = Dom.byId("pause");
  private Kitchen kitchen = Kitchen.open(runtime, journal);

  private KitchenPage() {}

  /**
   * Begins.
   *
   * @param args none
   */
  public static void main(String[] args) {
    KitchenPage page = new KitchenPage();
    page.listen();
    page.drawFrame(0);
  }

  private void listen() {
    Dom.byId("order").onClick(event -> takeOrder());
    Dom.byId("rush").onClick(event -> rush());
    cancel.onClick(event -> selected().ifPresent(row -> kitchen.cancel(row.id())));
    fail.onClick(event -> selected().ifPresent(row -> kitchen.fail(row.id())));
    slow.onClick(event -> kitchen.station(Dish.PIE).slowDown(toggle(slow)));
    pause.onClick(event -> kitchen.station(Dish.SOUP).pause(toggle(pause)));
    Dom.byId("reset").onClick(event -> reset());
  }

  private void takeOrder() {
    board.select(kitchen.takeOrder());
  }

  private void rush() {
    for (int i = 0; i < RUSH; i++) {
      takeOrder();
    }
  }

  private void reset() {
    kitchen.close();
    Dom.attribute(slow, "aria-pressed", "false");
    Dom.attribute(pause, "aria-pressed", "false");
    kitchen = Kitchen.open(runtime, journal);
  }

  private static boolean toggle(HTMLElement button) {
    boolean isOn = !"true".equals(button.getAttribute("aria-pressed"));
    Dom.attribute(button, "aria-pressed", Boolean.toString(isOn));
    return isOn;
  }

  private Optional<Row> selected() {
    return board.selected(kitchen.snapshot());
  }

  private void drawFrame(double time) {
    Snapshot snapshot = kitchen.snapshot();
    Optional<Row> selected = board.selected(snapshot);
    board.draw(snapshot);
    drawActions(selected);
    drawGauges(snapshot.gauges());
    drawTally(snapshot.tally());
    journalView.draw();
    Window.requestAnimationFrame(this::drawFrame);
  }

  private void drawActions(Optional<Row> selected) {
    Dom.text(cancel, "Cancel " + selected.map(Row::name).orElse("the selected task"));
    Dom.text(fail, "Make " + selected.map(Row::name).orElse("the selected task") + " fail");
    enable(cancel, selected.filter(Row::isLive).isPresent());
    enable(fail, selected.filter(Row::isLive).isPresent());
  }

  private static void enable(HTMLElement button, boolean isEnabled) {
    if (isEnabled) {
      button.removeAttribute("disabled");
    } else {
      button.setAttribute("disabled", "");
    }
  }

  private void drawGauges(List<Gauge> drawn) {
    for (int i = 0; i < drawn.size(); i++) {
      if (i == gauges.size()) {
        gauges.add(new GaugeView(Dom.byId("stations"), drawn.get(i)));
      }
      gauges.get(i).draw(drawn.get(i));
    }
  }

  private static void drawTally(Tally tally) {
    Dom.text(Dom.byId("served"), Integer.toString(tally.served()));
    Dom.text(Dom.byId("failed"), Integer.toString(tally.failed()));
    Dom.text(Dom.byId("cancelled"), Integer.toString(tally.cancelled()));
  }
}
