package io.portalis.samples.browser.kitchen;

import io.portalis.Async;
import io.portalis.Dispatcher;
import io.portalis.Outcome;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.TaskScope;
import io.portalis.TaskState;
import io.portalis.TaskTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A guest's order: a fail-fast scope with a waiter and the dishes. If one dish fails, the guest
 * leaves: the other dishes are cancelled. A dish that was cancelled by itself is just left out.
 */
final class Order {

  /** How long a dish may be at work. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration TO_TAKE = Duration.ofMillis(400);
  private static final Duration TO_SERVE = Duration.ofMillis(600);

  private final int number;
  private final TaskScope scope;
  private final ScopeEntry entry;
  private final List<Station> stations;

  Order(int number, TaskScope scope, ScopeEntry entry, List<Station> stations) {
    this.number = number;
    this.scope = scope;
    this.entry = entry;
    this.stations = stations;
  }

  /**
   * Asks for a waiter, who does the rest.
   *
   * @param waiters as many at once as there are waiters
   */
  void begin(Dispatcher waiters) {
    entry.enter(Phase.WAITING, "");
    TaskEntry waiting = new TaskEntry(entry.clock(), "Waiter", "dropped the tray");
    entry.add(waiting);
    waiting.enter(Phase.WAITING, "all waiters are busy");
    Task<String> waiter =
        waiting.start(scope.named("Waiter").on(waiters)::spawnBlocking, () -> attend(waiting));
    waiter.whenComplete(
        (served, error) -> {
          if (error instanceof TaskCancelledException cancelled) {
            entry.cancel(cancelled.reason()); // nobody would carry the dishes
          }
        });
  }

  private String attend(TaskEntry waiter) throws Exception {
    waiter.enter(Phase.WORKING, "takes the order");
    Async.await(Async.sleep(TO_TAKE));
    List<Task<String>> dishes = new ArrayList<>();
    for (Station station : stations) {
      dishes.add(ask(station));
    }
    waiter.enter(Phase.WAITING, "waits for the dishes");
    List<Outcome<String>> outcomes = Async.await(Async.settleAll(dishes));
    waiter.enter(Phase.WORKING, "serves");
    Async.await(Async.sleep(TO_SERVE));
    long made = outcomes.stream().filter(Outcome.Success.class::isInstance).count();
    return "served " + made + " of " + outcomes.size();
  }

  private Task<String> ask(Station station) {
    String name = station.dish().label();
    TaskEntry dish =
        new TaskEntry(entry.clock(), name, "the " + name.toLowerCase(Locale.ROOT) + " burnt");
    entry.add(dish);
    dish.enter(Phase.WAITING, "about to begin");
    return dish.start(scope.named(name)::spawnBlocking, () -> obtain(station, dish));
  }

  private String obtain(Station station, TaskEntry dish) throws Exception {
    String place = station.dish().station().toLowerCase(Locale.ROOT);
    Ticket ticket = new Ticket(number);
    try {
      dish.enter(Phase.WAITING, "no room at the " + place);
      Async.await(station.send(ticket));
      dish.enter(Phase.IN_QUEUE, "in the queue of the " + place);
      Async.await(ticket.begun());
      dish.enter(Phase.WORKING, "at the " + place);
      return Async.await(Async.timeout(PATIENCE, ticket.ready()));
    } catch (TaskTimeoutException late) {
      throw new KitchenException("not ready within " + PATIENCE.toSeconds() + " s", late);
    } finally {
      ticket.ready().cancel(false);
    }
  }

  /** How it ended, once all of its tasks are finished. */
  TaskState outcome(boolean hasFailed) {
    if (hasFailed) {
      return TaskState.FAILED;
    }
    return scope.isCancelled() ? TaskState.CANCELLED : TaskState.SUCCEEDED;
  }
}
