package io.portalis.bridge;

import java.util.concurrent.CompletableFuture;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.CompletableDeferred;
import kotlinx.coroutines.CompletableDeferredKt;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A call of a function that is composed of one that waits, given up while others answer it: it has
 * one end, and is done when its owner's call returns.
 */
public class ComposedCallLincheckTest {

  private final CompletableDeferred<Integer> answer =
      CompletableDeferredKt.CompletableDeferred(null);
  private final CompletableFuture<Integer> future =
      new SuspendFuture<Integer>(EmptyCoroutineContext.INSTANCE, Conversion.NONE)
          .start(k -> Answers.composed(answer, k));

  @Operation(nonParallelGroup = "owner")
  public String cancel() {
    return Pending.cancel(future, value -> value);
  }

  @Operation(nonParallelGroup = "owner")
  public String complete() {
    future.complete(2);
    return future.isDone() ? Pending.end(future, value -> value) : Pending.NOT_DONE;
  }

  @Operation(runOnce = true) // a second one would not wait for what the first has begun
  public void resume() {
    answer.complete(1);
  }

  @Test
  void modelChecking() {
    Lincheck.race(
        ComposedCallLincheckTest.class, SuspensionLincheckTest.Specification.class, 2, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.race(
        ComposedCallLincheckTest.class, SuspensionLincheckTest.Specification.class, 2, true);
  }

  @Test
  void stress() {
    Lincheck.stress(
        ComposedCallLincheckTest.class, SuspensionLincheckTest.Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(
        ComposedCallLincheckTest.class, SuspensionLincheckTest.Specification.class, 3, true);
  }
}
