package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Chains of calls so long that one frame for each would overflow the stack. */
class SuspendStackDepthTest extends SuspendSuite {

  private static final int STEPS = 1_000_000;
  private static final int MANY = 100_000;

  private static CompletableFuture<Void> loop(int left, Supplier<CompletableFuture<Void>> step) {
    return step.get()
        .thenCompose(
            v -> left == 0 ? CompletableFuture.completedFuture(null) : loop(left - 1, step));
  }

  /** The results come back up, so the stages of all steps are alive at once. */
  private CompletableFuture<Integer> count(int left) {
    return left == 0
        ? CompletableFuture.completedFuture(0)
        : Suspend.<Integer>call(k -> routines.immediate(1, k))
            .thenCompose(one -> count(left - 1).thenApply(sum -> sum + one));
  }

  @Test
  void thenCompose_millionImmediateCalls_doesNotOverflow() throws Exception {
    await(
        loop(
            STEPS,
            () -> Suspend.<Integer>call(k -> routines.immediate(1, k)).thenApply(n -> null)));
  }

  @Test
  void thenCompose_resultsComeBackUp_doesNotOverflow() throws Exception {
    assertEquals(MANY, await(count(MANY)));
  }

  @Test
  void thenCompose_suspendingCalls_doesNotOverflow() throws Exception {
    await(
        loop(MANY, () -> Suspend.<Integer>call(k -> routines.yielding(1, k)).thenApply(n -> null)));
  }

  @Test
  void thenCompose_callsInAScope_doesNotOverflow() throws Exception {
    await(
        loop(
            MANY,
            () ->
                Suspend.<Integer>call(runtime, k -> routines.immediate(1, k))
                    .thenApply(n -> null)));
  }

  @Test
  void thenCompose_failuresRecoveredFrom_doesNotOverflow() throws Exception {
    await(
        loop(
            MANY,
            () ->
                Suspend.<String>call(k -> failing.now(k)).<Void>handle((value, failure) -> null)));
  }
}
