package io.portalis.samples.browser.kitchen;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.TaskScope;
import io.portalis.channel.Channel;
import io.portalis.channel.Select;
import io.portalis.channel.Watch;
import io.portalis.channel.WatchReceiver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A cook behind a bounded channel of tickets. Whoever brings a ticket waits while it is full. */
public final class Station {

  private static final int CAPACITY = 3;
  private static final int SLOWNESS = 4;
  private static final Duration STEP = Duration.ofMillis(40);
  private static final Duration UNTIL_REPLACED = Duration.ofSeconds(1);

  private final Dish dish;
  private final TaskScope scope;
  private final ScopeEntry staff;
  private final Journal journal;
  private final Channel<Ticket> tickets = Channel.bounded(CAPACITY);
  private final Watch<Boolean> pause = Watch.create(false);
  private final List<Ticket> known = new CopyOnWriteArrayList<>();
  private volatile boolean isSlow;
  private volatile double progress;

  /**
   * Makes a station without a cook.
   *
   * @param scope a supervisor: the mishap of one cook does not hurt the others
   */
  Station(Dish dish, TaskScope scope, ScopeEntry staff, Journal journal) {
    this.dish = dish;
    this.scope = scope;
    this.staff = staff;
    this.journal = journal;
  }

  Dish dish() {
    return dish;
  }

  /** Lets the cook finish what is at work, and then take no tickets until further notice. */
  public void pause(boolean isPaused) {
    pause.send(isPaused);
  }

  /** Lets all work take several times as long. */
  public void slowDown(boolean isSlow) {
    this.isSlow = isSlow;
  }

  // --- for the orders

  /** Puts a ticket into the channel as soon as there is room. */
  CompletableFuture<Void> send(Ticket ticket) {
    known.add(ticket);
    CompletableFuture<Void> sent = tickets.send(ticket);
    sent.whenComplete(
        (done, error) -> {
          if (error == null) {
            ticket.enqueued();
          } else {
            known.remove(ticket);
          }
        });
    return sent;
  }

  // --- the cook

  /** Hires a cook, and another one whenever a cook is gone. */
  void hire() {
    if (scope.isCancelled()) {
      return;
    }
    TaskEntry entry = new TaskEntry(staff.clock(), dish.station() + " cook", "cut a finger");
    staff.removeChildren(former -> former.name().equals(entry.name()));
    staff.add(entry);
    entry.enter(Phase.WAITING, "about to begin");
    Task<String> cook =
        entry.start(scope.named(entry.name())::spawnBlocking, () -> cookUntilCancelled(entry));
    cook.whenComplete((never, error) -> replaceSoon(entry, error));
  }

  private void replaceSoon(TaskEntry gone, @Nullable Throwable error) {
    if (!scope.isCancelled()) {
      journal.write(
          gone.clock().millis(),
          Entry.stateAfter(error),
          gone.name() + " is gone (" + error + "); the others cook on, a new one is on the way");
      scope.spawnAsync(() -> Async.sleep(UNTIL_REPLACED).thenRun(this::hire));
    }
  }

  private String cookUntilCancelled(TaskEntry entry) throws Exception {
    WatchReceiver<Boolean> pauses = pause.subscribe();
    while (true) {
      Ticket ticket = nextTicket(pauses, entry);
      entry.enter(Phase.WORKING, "order " + ticket.order());
      ticket.begin();
      try {
        cook(ticket);
      } finally {
        drop(ticket);
        progress = 0;
      }
    }
  }

  /** Leaves a ticket that is not ready to nobody. */
  private void drop(Ticket ticket) {
    known.remove(ticket);
    if (scope.isCancelled()) {
      ticket.ready().cancel(false);
    } else {
      ticket.ready().completeExceptionally(new KitchenException("the cook is gone"));
    }
  }

  /** Waits while there is a pause, and then for a ticket or for the next pause. */
  private Ticket nextTicket(WatchReceiver<Boolean> pauses, TaskEntry entry) throws Exception {
    while (true) {
      if (pause.value()) {
        entry.enter(Phase.WAITING, "on a break");
      }
      Async.await(pauses.waitFor(isPaused -> !isPaused));
      entry.enter(Phase.WAITING, "waits for a ticket");
      CompletableFuture<Boolean> nextPause = pauses.waitFor(isPaused -> isPaused);
      try {
        Optional<Ticket> ticket =
            Async.await(
                Select.<Optional<Ticket>>create()
                    .biased()
                    .onComplete(nextPause, isPaused -> Optional.empty())
                    .onReceive(tickets, Optional::of)
                    .run());
        if (ticket.isPresent()) {
          return ticket.get();
        }
      } finally {
        nextPause.cancel(false);
      }
    }
  }

  /** Stops early when nobody wants the dish any more. */
  private void cook(Ticket ticket) throws Exception {
    while (progress < 1 && !ticket.isWithdrawn()) {
      long began = System.nanoTime();
      Async.await(Async.sleep(STEP));
      double millis = (System.nanoTime() - began) / 1e6;
      progress += millis / dish.millis() / (isSlow ? SLOWNESS : 1);
    }
    ticket.ready().complete("hot and on time");
  }

  // --- for the page

  Gauge gauge() {
    return new Gauge(
        dish,
        CAPACITY,
        slipsAt(Ticket.Place.IN_QUEUE),
        slipsAt(Ticket.Place.OUTSIDE),
        slipsAt(Ticket.Place.AT_WORK).stream().findFirst(),
        progress,
        pause.value(),
        isSlow);
  }

  private List<Gauge.Slip> slipsAt(Ticket.Place place) {
    return known.stream()
        .filter(ticket -> ticket.place() == place)
        .map(Ticket::slip)
        .collect(Collectors.toList());
  }
}
