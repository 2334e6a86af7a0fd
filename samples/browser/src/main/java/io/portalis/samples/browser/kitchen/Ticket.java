package io.portalis.samples.browser.kitchen;

import java.util.concurrent.CompletableFuture;

/** A wish for a dish, on its way through the channel of a station. */
final class Ticket {

  private final int order;
  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private volatile Place place = Place.OUTSIDE;

  /** Where a ticket is. */
  enum Place {
    OUTSIDE,
    IN_QUEUE,
    AT_WORK
  }

  Ticket(int order) {
    this.order = order;
  }

  int order() {
    return order;
  }

  Place place() {
    return place;
  }

  /** The channel has it; unless the cook was faster. */
  void enqueued() {
    if (place == Place.OUTSIDE) {
      place = Place.IN_QUEUE;
    }
  }

  /** The cook has it. */
  void begin() {
    place = Place.AT_WORK;
    begun.complete(null);
  }

  /** Completes when the cook begins. */
  CompletableFuture<Void> begun() {
    return begun;
  }

  /** Completes with the dish. Cancelled, it says that nobody wants the dish any more. */
  CompletableFuture<String> ready() {
    return ready;
  }

  boolean isWithdrawn() {
    return ready.isDone();
  }

  Gauge.Slip slip() {
    return new Gauge.Slip(order, isWithdrawn());
  }
}
