package io.portalis.samples.browser.page;

import io.portalis.samples.browser.kitchen.Gauge;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** A station: who waits to send, what is in the channel, and what the cook has. */
final class GaugeView {

  private final HTMLElement element;
  private final HTMLElement figures;
  private final HTMLElement senders;
  private final List<HTMLElement> cells = new ArrayList<>();
  private final HTMLElement work;
  private final HTMLElement state;

  GaugeView(HTMLElement parent, Gauge gauge) {
    element = Dom.append(parent, "section", "station");
    element.setAttribute("data-station", gauge.dish().station());
    HTMLElement title = Dom.append(element, "h3", "");
    title.setTextContent(gauge.dish().station());
    state = Dom.append(title, "span", "badge");
    figures = Dom.append(title, "span", "figures");
    HTMLElement flow = Dom.append(element, "div", "flow");
    senders = Dom.append(flow, "div", "senders");
    HTMLElement channel = Dom.append(flow, "div", "channel");
    for (int i = 0; i < gauge.capacity(); i++) {
      cells.add(Dom.append(channel, "span", "cell"));
    }
    work = Dom.append(flow, "div", "work");
  }

  void draw(Gauge gauge) {
    int waiting = gauge.senders().size();
    int queued = gauge.queue().size();
    Dom.attribute(element, "data-queued", Integer.toString(queued));
    Dom.attribute(element, "data-senders", Integer.toString(waiting));
    Dom.text(
        figures,
        queued + " of " + gauge.capacity() + (waiting > 0 ? ", " + waiting + " wait to send" : ""));
    Dom.text(state, gauge.isPaused() ? "paused" : gauge.isSlow() ? "slow" : "");
    Dom.attribute(element, "data-mode", gauge.isPaused() ? "paused" : "open");
    Dom.text(senders, waiting > 0 ? waiting + " →" : "");
    for (int i = 0; i < cells.size(); i++) {
      // The next one is on the right, beside the cook.
      drawCell(cells.get(cells.size() - 1 - i), gauge.queue(), i);
    }
    Dom.text(work, gauge.atWork().map(slip -> "Order " + slip.order()).orElse("idle"));
    Dom.attribute(work, "data-busy", Boolean.toString(gauge.atWork().isPresent()));
    Dom.variable(work, "--progress", Math.min(1, gauge.progress()));
  }

  private static void drawCell(HTMLElement cell, List<Gauge.Slip> queue, int index) {
    boolean isFull = index < queue.size();
    Dom.text(cell, isFull ? Integer.toString(queue.get(index).order()) : "");
    String look = !isFull ? "empty" : queue.get(index).isWithdrawn() ? "withdrawn" : "full";
    Dom.attribute(cell, "data-look", look);
  }
}
