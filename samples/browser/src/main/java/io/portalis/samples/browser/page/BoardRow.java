package io.portalis.samples.browser.page;

import io.portalis.samples.browser.kitchen.Row;
import io.portalis.samples.browser.kitchen.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** A task or a scope: a button to select it, and its bar on the timeline. */
final class BoardRow {

  private static final double MILLIS = 1000;

  private final HTMLElement element = Dom.create("li", "row");
  private final HTMLElement button = Dom.append(element, "button", "label");
  private final HTMLElement note;
  private final HTMLElement state;
  private final HTMLElement track = Dom.append(element, "div", "track");
  private final Deque<Bar> bars = new ArrayDeque<>();
  private @Nullable Row drawn;
  private boolean isSelected;

  /** A piece of the bar: one span. */
  private record Bar(HTMLElement element, long from) {}

  BoardRow(Row row, Runnable onClick) {
    element.setAttribute("data-name", row.name());
    element.setAttribute("data-kind", row.isScope() ? "scope" : "task");
    element.setAttribute("data-id", Integer.toString(row.id()));
    button.setAttribute("type", "button");
    Dom.variable(button, "--depth", row.depth());
    button.onClick(event -> onClick.run());
    Dom.append(button, "span", "glyph").setAttribute("aria-hidden", "true");
    Dom.append(button, "span", "name").setTextContent(row.name());
    state = Dom.append(button, "span", "unseen");
    note = Dom.append(button, "span", "note");
    track.setAttribute("aria-hidden", "true");
    button.setAttribute("aria-pressed", "false");
  }

  HTMLElement element() {
    return element;
  }

  void draw(Row row, boolean selected) {
    if (selected != isSelected) {
      isSelected = selected;
      Dom.attribute(button, "aria-pressed", Boolean.toString(selected));
    }
    drawLabel(row);
    drawBars(row.spans(), row.isLive());
    drawn = row;
  }

  private void drawLabel(Row row) {
    Row before = drawn;
    if (before == null || before.state() != row.state()) {
      Dom.attribute(element, "data-state", Words.of(row.state()));
      Dom.text(state, Words.of(row.state()));
    }
    if (before == null || !before.note().equals(row.note())) {
      Dom.text(note, row.note());
      button.setTitle(row.note());
    }
  }

  /** Only the last span changes, and that only once: while it is live, the style sheet moves it. */
  private void drawBars(List<Span> spans, boolean isLive) {
    while (!bars.isEmpty() && (spans.isEmpty() || bars.getFirst().from < spans.get(0).from())) {
      bars.removeFirst().element.delete();
    }
    for (int i = Math.max(0, bars.size() - 1); i < spans.size(); i++) {
      if (i == bars.size()) {
        bars.addLast(begin(spans.get(i)));
      }
      if (i == bars.size() - 1 && (i < spans.size() - 1 || !isLive)) {
        finish(bars.getLast(), spans.get(i));
      }
    }
  }

  private Bar begin(Span span) {
    HTMLElement bar = Dom.append(track, "i", "bar live " + Words.of(span.phase()));
    Dom.variable(bar, "--begin", span.from() / MILLIS);
    return new Bar(bar, span.from());
  }

  private void finish(Bar bar, Span span) {
    if (bar.element.getClassList().contains("live")) {
      bar.element.getClassList().remove("live");
      Dom.variable(bar.element, "--end", span.to() / MILLIS);
    }
  }
}
