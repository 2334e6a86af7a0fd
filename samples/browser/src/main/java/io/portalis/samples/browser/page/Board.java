package io.portalis.samples.browser.page;

import io.portalis.samples.browser.kitchen.Row;
import io.portalis.samples.browser.kitchen.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The task tree, and beside each task its bar on the timeline. */
final class Board {

  /** How much of the past is in view, in seconds. */
  private static final double WINDOW = 30;

  /** Free space to the right of the present, in seconds. */
  private static final double FUTURE = 1;

  private static final double MILLIS = 1000;

  private final HTMLElement board = Dom.byId("board");
  private final HTMLElement list = Dom.byId("rows");
  private final TimeAxis axis = new TimeAxis(Dom.byId("axis"));
  private final Map<Integer, BoardRow> rows = new HashMap<>();
  private int selected;

  void draw(Snapshot snapshot) {
    double now = snapshot.now() / MILLIS;
    double from = Math.max(0, now + FUTURE - WINDOW);
    Dom.variable(board, "--now", now);
    Dom.variable(board, "--from", from);
    axis.draw(from, from + WINDOW);
    removeAllBut(snapshot.rows());
    @Nullable HTMLElement next = null;
    for (int i = snapshot.rows().size() - 1; i >= 0; i--) {
      next = draw(snapshot.rows().get(i), next);
    }
  }

  /** Draws a row, a new one in front of the one that is to be next. */
  private HTMLElement draw(Row row, @Nullable HTMLElement next) {
    BoardRow drawn = rows.get(row.id());
    if (drawn == null) {
      drawn = new BoardRow(row, () -> select(row.id()));
      rows.put(row.id(), drawn);
      if (next == null) {
        list.appendChild(drawn.element());
      } else {
        list.insertBefore(drawn.element(), next);
      }
    }
    drawn.draw(row, row.id() == selected);
    return drawn.element();
  }

  private void removeAllBut(List<Row> shown) {
    Set<Integer> ids = new HashSet<>();
    shown.forEach(row -> ids.add(row.id()));
    rows.entrySet()
        .removeIf(
            entry -> {
              boolean isGone = !ids.contains(entry.getKey());
              if (isGone) {
                entry.getValue().element().delete();
              }
              return isGone;
            });
  }

  /** Selects a row. It stays so after its end: no button must change its meaning by itself. */
  void select(int id) {
    selected = id;
  }

  /** The selected row, if it is still shown. */
  Optional<Row> selected(Snapshot snapshot) {
    return snapshot.rows().stream().filter(row -> row.id() == selected).findFirst();
  }
}
