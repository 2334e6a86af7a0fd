package io.portalis.samples.browser.page;

import java.util.ArrayDeque;
import java.util.Deque;
import org.teavm.jso.dom.html.HTMLElement;

/** A line every five seconds. */
final class TimeAxis {

  private static final int STEP_SECONDS = 5;

  private final HTMLElement axis;
  private final Deque<HTMLElement> lines = new ArrayDeque<>();
  private int next;

  TimeAxis(HTMLElement axis) {
    this.axis = axis;
  }

  /**
   * Draws the lines of a stretch of time.
   *
   * @param from in seconds
   * @param to in seconds
   */
  void draw(double from, double to) {
    if (next > to) {
      clear(); // another kitchen: its time begins again
    }
    for (; next <= to; next += STEP_SECONDS) {
      HTMLElement line = Dom.append(axis, "span", "tick");
      line.setTextContent(Words.time(next * 1000L));
      Dom.variable(line, "--begin", next);
      lines.addLast(line);
    }
    while (next - lines.size() * STEP_SECONDS < from - STEP_SECONDS) {
      lines.removeFirst().delete();
    }
  }

  private void clear() {
    lines.forEach(HTMLElement::delete);
    lines.clear();
    next = 0;
  }
}
