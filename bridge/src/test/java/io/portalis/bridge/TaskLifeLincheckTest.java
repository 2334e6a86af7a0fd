package io.portalis.bridge;

import io.portalis.AsyncRuntime;
import io.portalis.ScopePolicy;
import io.portalis.TaskCancelledException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One task, run by one thread while others end it: exactly one end wins, the body runs at most once
 * and never after a cancellation that came first, and whoever waits for the finish is told.
 */
public class TaskLifeLincheckTest {

  private final AtomicInteger bodies = new AtomicInteger();
  private final AtomicInteger finishes = new AtomicInteger();
  private final AtomicInteger waits = new AtomicInteger();
  private final BodyTask<Integer> task =
      new BodyTask<>(
          new StructuredScope(
              (StructuredRuntime) AsyncRuntime.global(), null, ScopePolicy.FAIL_FAST),
          null,
          bodies::incrementAndGet);

  @Operation(runOnce = true)
  public void run() {
    task.run();
    while (!task.isDone()) {
      Thread.onSpinWait(); // whoever was first to end it is about to complete it
    }
  }

  @Operation
  public boolean abort() {
    return task.abort("test");
  }

  @Operation
  public boolean complete() {
    return task.complete(100);
  }

  @Operation
  public void onFinished() {
    waits.incrementAndGet();
    task.onFinished(finishes::incrementAndGet);
  }

  @Operation
  public int outcome() {
    try {
      return task.getNow(-1);
    } catch (TaskCancelledException cancelled) {
      return -2;
    }
  }

  @Validate
  public void finishIsTold() {
    if (bodies.get() > 1) {
      throw new AssertionError("the body ran " + bodies + " times");
    }
    if (task.isFinished() && finishes.get() != waits.get()) {
      throw new AssertionError(finishes + " of " + waits + " waits were told");
    }
    if (task.isDone() && bodies.get() == 0 && !task.isFinished()) {
      throw new AssertionError("ended before it started, but not finished");
    }
  }

  @Test
  void stress() {
    Lincheck.stress(TaskLifeLincheckTest.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(TaskLifeLincheckTest.class, 3, true);
  }
}
