package io.portalis.benchmarks;

import io.portalis.sync.AsyncMutex;
import io.portalis.sync.Guard;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * Counts under a lock: locks until that has to wait, and goes on as a further body when it is done.
 */
final class LockLoop implements Callable<CompletableFuture<Void>> {

  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final AsyncMutex<int[]> counter;
  private int left;

  LockLoop(AsyncMutex<int[]> counter, int times) {
    this.counter = counter;
    this.left = times;
  }

  @Override
  public CompletableFuture<Void> call() {
    run();
    return end;
  }

  private void run() {
    while (left > 0) {
      CompletableFuture<Guard<int[]>> locked = counter.lock();
      if (!locked.isDone()) {
        locked.thenAcceptAsync(this::resume, PortalisPeer.RUNTIME.dispatcher());
        return;
      }
      count(locked.join());
    }
    end.complete(null);
  }

  private void resume(Guard<int[]> guard) {
    count(guard);
    run();
  }

  private void count(Guard<int[]> guard) {
    left--;
    guard.value()[0]++;
    guard.close();
  }
}
