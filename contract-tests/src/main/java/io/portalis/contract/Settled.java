package io.portalis.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Futures that must, or must not, have ended by now. */
final class Settled {

  private Settled() {}

  /** The result of a future that must have ended already. */
  static <T extends @Nullable Object> T now(CompletableFuture<T> future) throws Exception {
    assertTrue(future.isDone(), "served by now");
    return Async.await(future);
  }

  /** Asserts that none of the futures has ended. */
  static void assertPending(String what, CompletableFuture<?>... futures) {
    for (int i = 0; i < futures.length; i++) {
      assertFalse(futures[i].isDone(), what + " [" + i + "]");
    }
  }
}
