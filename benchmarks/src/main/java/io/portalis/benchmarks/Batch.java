package io.portalis.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does a number of operations in a row; throws if one of them is missing. */
@FunctionalInterface
interface Batch {

  void run(int operations) throws Exception;

  /** Waits for the end of a batch, but not for ever, so that a lost operation fails the run. */
  static <T> T await(CompletableFuture<T> end) throws Exception {
    try {
      return end.get(60, TimeUnit.SECONDS);
    } catch (TimeoutException lost) {
      throw new IllegalStateException("an operation was lost: not over after 60 s", lost);
    }
  }

  /** Throws unless two numbers are the same. */
  static void check(String what, long expected, long actual) {
    if (expected != actual) {
      throw new IllegalStateException(what + ": " + actual + " instead of " + expected);
    }
  }
}
