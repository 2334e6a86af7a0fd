package io.portalis;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * Ticks at a fixed period, made by {@link Async#interval}. The first tick is due at once.
 *
 * <pre>{@code
 * try (Interval beat = Async.interval(Duration.ofSeconds(1))) {
 *   while (running) {
 *     Instant planned = Async.await(beat.tick());
 *     report(planned);
 *   }
 * }
 * }</pre>
 */
public interface Interval extends AutoCloseable {

  /**
   * The next tick. Does not block; completed at once if a tick is due, otherwise by a worker of the
   * platform's default dispatcher when it falls due. Several calls are served in order, one tick
   * each.
   *
   * <p><b>Cancellation.</b> Cancelling the future gives its place up; no tick is consumed by it.
   *
   * @return the time for which the tick was planned; cancelled if the interval is closed
   */
  CompletableFuture<Instant> tick();

  /** Starts anew: the next tick is due one full period from now. Does not block. */
  void reset();

  /** Ends the interval and cancels the ticks that are waited for. Does not block. */
  @Override
  void close();
}
