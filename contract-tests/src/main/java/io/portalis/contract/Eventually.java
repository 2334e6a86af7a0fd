package io.portalis.contract;

import static org.junit.jupiter.api.Assertions.fail;

import io.portalis.Async;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, with a deadline. */
public final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Eventually() {}

  /** Returns once the condition holds, and fails if it does not within ten seconds. */
  public static void until(String what, BooleanSupplier condition) throws Exception {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        fail("not within " + PATIENCE.toSeconds() + " s: " + what);
      }
      Async.await(Async.sleep(Duration.ofMillis(1)));
    }
  }
}
