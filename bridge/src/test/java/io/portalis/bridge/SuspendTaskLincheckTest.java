package io.portalis.bridge;

import io.portalis.AsyncRuntime;
import io.portalis.ScopePolicy;
import java.util.concurrent.atomic.AtomicInteger;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.CompletableDeferred;
import kotlinx.coroutines.CompletableDeferredKt;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A task that is a suspend call, answered and aborted at the same time: it is finished when all are
 * through with it, and an answer that was taken is its result.
 */
public class SuspendTaskLincheckTest {

  private final CompletableDeferred<Integer> answer =
      CompletableDeferredKt.CompletableDeferred(null);
  private final AtomicInteger finishes = new AtomicInteger();
  private final SuspendTask<Integer> task =
      new SuspendTask<>(
          new StructuredScope(
              (StructuredRuntime) AsyncRuntime.global(), null, ScopePolicy.FAIL_FAST),
          null,
          k -> Answers.waiting(answer, k),
          EmptyCoroutineContext.INSTANCE,
          Conversion.NONE);

  public SuspendTaskLincheckTest() {
    task.onFinished(finishes::incrementAndGet);
    task.run();
  }

  @Operation
  public boolean abort() {
    return task.abort("test");
  }

  @Operation
  public boolean complete() {
    return task.complete(2);
  }

  @Operation(runOnce = true)
  public void resume() {
    answer.complete(1);
  }

  @Validate
  public void endMeansFinished() {
    if (task.isDone() && (!task.isFinished() || finishes.get() != 1)) {
      throw new AssertionError("ended, but not finished: told " + finishes + " times");
    }
    if (answer.isCompleted() && !task.isDone()) {
      throw new AssertionError("answered, but not ended");
    }
  }

  @Test
  void stress() {
    Lincheck.stressInvariant(SuspendTaskLincheckTest.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stressInvariant(SuspendTaskLincheckTest.class, 3, true);
  }
}
