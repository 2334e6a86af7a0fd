package io.portalis.samples.browser.kitchen;

import java.util.List;
import java.util.Optional;

/**
 * A station at one moment.
 *
 * @param dish what it makes
 * @param capacity how many tickets its channel holds
 * @param queue the tickets in the channel, the next one first
 * @param senders the tickets whose senders wait for room
 * @param atWork the ticket that the cook has
 * @param progress how far the cook is with it, from 0 to 1
 * @param isPaused whether the cook takes no new tickets
 * @param isSlow whether the work takes several times as long as it should
 */
public record Gauge(
    Dish dish,
    int capacity,
    List<Slip> queue,
    List<Slip> senders,
    Optional<Slip> atWork,
    double progress,
    boolean isPaused,
    boolean isSlow) {

  /**
   * A ticket at one moment.
   *
   * @param order the number of its order
   * @param isWithdrawn whether nobody wants the dish any more
   */
  public record Slip(int order, boolean isWithdrawn) {}
}
