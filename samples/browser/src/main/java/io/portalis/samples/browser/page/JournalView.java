package io.portalis.samples.browser.page;

import io.portalis.channel.ChannelResult;
import io.portalis.samples.browser.kitchen.Journal;
import org.teavm.jso.dom.html.HTMLElement;

/** The newest lines of the journal, the latest on top. */
final class JournalView {

  private static final int LINES = 60;

  private final HTMLElement list = Dom.byId("journal");
  private final Journal journal;
  private int shown;

  JournalView(Journal journal) {
    this.journal = journal;
  }

  /** Shows what came since the last time. */
  void draw() {
    while (journal.lines().tryReceive() instanceof ChannelResult.Value<Journal.Line> value) {
      show(value.value());
    }
  }

  private void show(Journal.Line line) {
    HTMLElement item = Dom.create("li", "");
    item.setAttribute("data-state", Words.of(line.state()));
    Dom.append(item, "time", "").setTextContent(Words.time(line.millis()));
    Dom.append(item, "span", "").setTextContent(line.text());
    list.insertBefore(item, list.getFirstChild());
    if (++shown > LINES) {
      list.getLastChild().delete();
      shown--;
    }
  }
}
