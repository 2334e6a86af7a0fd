package io.portalis.samples.browser.kitchen;

import io.portalis.AsyncRuntime;
import io.portalis.Dispatcher;
import io.portalis.Dispatchers;
import io.portalis.ScopePolicy;
import io.portalis.TaskScope;
import io.portalis.TaskState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The harbour kitchen from its opening to its close: a supervisor scope with three stations and any
 * number of orders. No method waits, so that the buttons of a page may call them.
 */
public final class Kitchen {

  private static final int WAITERS = 5;

  /** How long an order that has ended is still shown. */
  private static final long SHOWN_MILLIS = 30_000;

  /** How long the tasks of an order that was served are still shown. */
  private static final long UNFOLDED_MILLIS = 5_000;

  private final Clock clock = new Clock();
  private final Journal journal;
  private final TaskScope scope;
  private final ScopeEntry root;
  private final List<Station> stations;
  private final Dispatcher waiters = Dispatchers.io().limitedParallelism(WAITERS);
  private final AtomicInteger orders = new AtomicInteger();
  private final AtomicInteger served = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger cancelled = new AtomicInteger();

  private Kitchen(AsyncRuntime runtime, Journal journal) {
    this.journal = journal;
    this.scope = runtime.openScope(ScopePolicy.SUPERVISOR);
    this.root = new ScopeEntry(clock, "Kitchen", scope);
    TaskScope staffScope = scope.openChild(ScopePolicy.SUPERVISOR);
    ScopeEntry staff = new ScopeEntry(clock, "Stations", staffScope);
    root.add(staff);
    this.stations =
        Arrays.stream(Dish.values())
            .map(dish -> new Station(dish, staffScope, staff, journal))
            .collect(Collectors.toList());
  }

  /**
   * Opens a kitchen and hires its cooks.
   *
   * @param runtime where its tasks run
   * @param journal what is told of it
   */
  public static Kitchen open(AsyncRuntime runtime, Journal journal) {
    Kitchen kitchen = new Kitchen(runtime, journal);
    kitchen.root.enter(Phase.WAITING, "open");
    kitchen.root.children().get(0).enter(Phase.WAITING, "a failed cook is replaced");
    kitchen.stations.forEach(Station::hire);
    kitchen.journal.write(0, TaskState.RUNNING, "The kitchen is open");
    return kitchen;
  }

  /**
   * Takes an order of every dish.
   *
   * @return the number of its row
   */
  public int takeOrder() {
    int number = orders.incrementAndGet();
    TaskScope orderScope = scope.openChild(ScopePolicy.FAIL_FAST);
    ScopeEntry entry = new ScopeEntry(clock, "Order " + number, orderScope);
    root.add(entry);
    Order order = new Order(number, orderScope, entry, stations);
    journal.write(clock.millis(), TaskState.RUNNING, entry.name() + " comes in");
    order.begin(waiters);
    orderScope
        .completion()
        .whenComplete((done, error) -> endOrder(entry, order.outcome(error != null), error));
    return entry.id();
  }

  private void endOrder(ScopeEntry entry, TaskState state, @Nullable Throwable error) {
    switch (state) {
      case SUCCEEDED -> served.incrementAndGet();
      case FAILED -> failed.incrementAndGet();
      default -> cancelled.incrementAndGet();
    }
    String note =
        switch (state) {
          case SUCCEEDED -> "served";
          case FAILED -> String.valueOf(error);
          default -> entry.reason();
        };
    entry.end(state, note);
    String consequence = state == TaskState.FAILED ? "; its other tasks are cancelled" : "";
    journal.write(clock.millis(), state, entry.name() + ": " + note + consequence);
  }

  /** The station of a dish. */
  public Station station(Dish dish) {
    return stations.get(dish.ordinal());
  }

  /**
   * Cancels a task or a scope.
   *
   * @param id the number of its row
   * @return false if there was nothing to cancel
   */
  public boolean cancel(int id) {
    Entry entry = root.find(id);
    if (entry == null || !entry.cancel("you cancelled " + entry.name())) {
      return false;
    }
    journal.write(clock.millis(), TaskState.CANCELLED, "You cancelled " + entry.name());
    return true;
  }

  /**
   * Lets a task fail, or one of the tasks of a scope.
   *
   * @param id the number of its row
   * @return false if there was nothing that could fail
   */
  public boolean fail(int id) {
    Entry entry = root.find(id);
    return entry != null && entry.fail();
  }

  /** Cancels everything. Nothing is left after a moment. */
  public void close() {
    scope.cancel("the kitchen closed");
  }

  /** What there is to see now. */
  public Snapshot snapshot() {
    long now = clock.millis();
    root.removeChildren(order -> order.endedBefore(now - SHOWN_MILLIS));
    List<Row> rows = new ArrayList<>();
    rows.add(root.row(0, true, now));
    List<Entry> children = new ArrayList<>(root.children());
    addRows(children.remove(0), 1, now, rows); // the stations; then the youngest order
    Collections.reverse(children);
    children.forEach(order -> addRows(order, 1, now, rows));
    return new Snapshot(
        now,
        rows,
        stations.stream().map(Station::gauge).collect(Collectors.toList()),
        new Tally(served.get(), failed.get(), cancelled.get()));
  }

  private static void addRows(Entry entry, int depth, long now, List<Row> rows) {
    rows.add(entry.row(depth, entry instanceof ScopeEntry, now));
    if (entry.succeededBefore(now - UNFOLDED_MILLIS)) {
      return;
    }
    for (Entry child : entry.children()) {
      addRows(child, depth + 1, now, rows);
    }
  }
}
