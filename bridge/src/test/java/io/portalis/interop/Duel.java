package io.portalis.interop;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Races between two threads, many times over. */
final class Duel implements AutoCloseable {

  private final ExecutorService second =
      Executors.newSingleThreadExecutor(
          body -> {
            Thread thread = new Thread(body, "second");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Runs one side here and the other on a second thread, both from the same moment on but for a
   * delay that differs from round to round, and waits for both.
   */
  <T> T fight(int round, Runnable here, Callable<T> there) throws Exception {
    AtomicInteger ready = new AtomicInteger();
    Future<T> other =
        second.submit(
            () -> {
              meet(ready);
              spin(round % 61);
              return there.call();
            });
    meet(ready);
    spin(round % 53);
    here.run();
    return other.get(10, TimeUnit.SECONDS);
  }

  private static void meet(AtomicInteger ready) {
    ready.incrementAndGet();
    until(() -> ready.get() == 2);
  }

  /** Waits without parking, so that what follows happens soon after; gives up in ten seconds. */
  static void until(BooleanSupplier condition) {
    long start = System.nanoTime();
    for (int i = 0; !condition.getAsBoolean(); i++) {
      if (System.nanoTime() - start > 10_000_000_000L) {
        throw new AssertionError("not within 10 s");
      }
      if (i < 100) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }

  private static void spin(int times) {
    for (int i = 0; i < times; i++) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    second.shutdownNow();
  }
}
