package io.portalis.samples.mixed;

import io.portalis.Async;
import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.channel.Channel;
import io.portalis.sync.AsyncEvent;
import io.portalis.sync.AsyncMutex;
import io.portalis.sync.AsyncSemaphore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;

/** Where parcels are packed: Java that shows Portalis's own types, and knows nothing of Kotlin. */
public final class PackingTable {

  /** A book too large for any box. */
  public static final String OVERSIZED = "Atlas";

  private static final Duration PACKING = Duration.ofMillis(10);

  private final AsyncSemaphore packers = AsyncSemaphore.create(2);
  private final AsyncMutex<Integer> till = AsyncMutex.of(1_000);
  private final Channel<String> parcels = Channel.bounded(2);
  private final Channel<Integer> scales = Channel.unbounded();
  private final AsyncEvent struggling = AsyncEvent.create();
  private final AtomicInteger interrupted = new AtomicInteger();

  /**
   * Packs an order and puts the parcel on the table, which has room for two.
   *
   * @return a task that blocks its thread, with the label of the parcel
   */
  public Task<String> pack(Spawner spawner, Order order) {
    return spawner.named("pack " + order.getNumber()).spawnBlocking(() -> packNow(order));
  }

  private String packNow(Order order) throws Exception {
    if (order.getTitle().equals(OVERSIZED)) {
      struggle();
    }
    Async.await(Async.sleep(PACKING));
    String label = "parcel " + order.getNumber();
    Async.await(parcels.send(label));
    scales.trySend(order.getCopies() * 300);
    return label;
  }

  private void struggle() throws InterruptedException {
    struggling.set();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      interrupted.incrementAndGet();
      throw e;
    }
  }

  /** The packers, two of them. */
  public AsyncSemaphore packers() {
    return packers;
  }

  /** The till with the money for stamps, in cents. */
  public AsyncMutex<Integer> till() {
    return till;
  }

  /** The parcels that are ready to go. */
  public Channel<String> parcels() {
    return parcels;
  }

  /** The weights of the parcels in grams. */
  public Flow.Publisher<Integer> scales() {
    return scales.asPublisher();
  }

  /** Is set when somebody tries to pack the oversized book. */
  public AsyncEvent struggling() {
    return struggling;
  }

  /** How many bodies were interrupted while they packed. */
  public int interrupted() {
    return interrupted.get();
  }
}
