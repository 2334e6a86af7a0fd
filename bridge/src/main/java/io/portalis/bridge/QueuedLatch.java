package io.portalis.bridge;

import io.portalis.sync.AsyncLatch;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A latch: a count, and a gate that it opens. */
final class QueuedLatch implements AsyncLatch {

  private final AtomicInteger count;
  private final Gate gate;

  QueuedLatch(int count) {
    this.count = new AtomicInteger(count);
    this.gate = new Gate(count == 0);
  }

  @Override
  public void countDown() {
    gate.openIf(() -> count.getAndUpdate(before -> Math.max(0, before - 1)) == 1);
  }

  @Override
  public int getCount() {
    return count.get();
  }

  @Override
  public CompletableFuture<Void> await() {
    return gate.pass();
  }
}
