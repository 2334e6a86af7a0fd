package io.portalis.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.portalis.Task;
import io.portalis.TaskScope;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Failures of several children at the same moment: one wins, none is lost. */
public abstract class ThreadedFailureContract extends Contract {

  @Test
  public void failure_lateOne_isSuppressedWhenCompletionFails() throws Exception {
    int missing = 0;
    for (int i = 0; i < 20_000; i++) {
      Boom first = new Boom("first");
      Boom second = new Boom("second");
      try (TaskScope scope = runtime.openScope()) {
        Task<Integer> a = scope.spawnAsync(Contract::never);
        scope.spawn(
            () -> {
              a.completeExceptionally(first);
              throw second;
            });
        try {
          scope.join();
        } catch (Boom e) {
          missing += e.getSuppressed().length == 1 ? 0 : 1;
        }
      }
    }
    assertEquals(0, missing, "times that join() threw before the second failure was noted");
  }

  @Test
  public void failure_ofManyAtOnce_oneWinsAndNoneIsLost() throws Exception {
    for (int round = 0; round < 100; round++) {
      AtomicInteger thrown = new AtomicInteger();
      AtomicBoolean go = new AtomicBoolean();
      Throwable first;
      uncaught.clear();
      try (TaskScope scope = runtime.openScope()) {
        for (int i = 0; i < 200; i++) {
          scope.spawn(
              () -> {
                Threads.spinUntil(go::get);
                throw new Boom("number " + thrown.incrementAndGet());
              });
        }
        go.set(true);
        first = failureOf(scope.completion());
        assertInstanceOf(Boom.class, first);
        assertSame(first, failureOf(scope.completion()));
      }
      assertEquals(
          thrown.get(),
          1 + first.getSuppressed().length + uncaught.size(),
          "failures: one thrown, the others suppressed in it (or reported)");
    }
  }
}
