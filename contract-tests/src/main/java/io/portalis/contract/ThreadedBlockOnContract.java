package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.AsyncRuntime;
import io.portalis.Task;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code blockOn} on threads that are interrupted, by others and by children that fail. */
public abstract class ThreadedBlockOnContract extends Contract {

  @Test
  public void blockOn_interruptedCaller_interruptsMain() throws Exception {
    Trace<Throwable> inMain = new Trace<>();
    CompletableFuture<Task<Integer>> child = never();
    Threads.Running<Integer> caller =
        Threads.start(
            () ->
                runtime.<Integer>blockOn(
                    scope -> {
                      child.complete(scope.spawnAsync(Contract::never));
                      try {
                        return await(Contract.<Integer>never());
                      } catch (Throwable e) {
                        inMain.add(e);
                        throw e;
                      }
                    }));
    Task<Integer> spawned = await(child);
    Threads.untilWaiting(caller.thread());
    caller.thread().interrupt();
    assertInstanceOf(InterruptedException.class, failureOf(caller.result()));
    assertEquals(1, inMain.size());
    assertTrue(spawned.isCancelled(), "main failed, so its children are cancelled");
    assertTrue(spawned.isFinished());
  }

  @Test
  public void blockOn_interruptedWhileChildrenAreAwaited_cancelsAndAwaitsThem() throws Exception {
    CompletableFuture<Task<Integer>> child = never();
    Threads.Running<Integer> caller =
        Threads.start(
            () ->
                runtime.<Integer>blockOn(
                    scope -> {
                      child.complete(scope.spawnAsync(Contract::never));
                      return 1;
                    }));
    Task<Integer> spawned = await(child);
    Threads.untilWaiting(caller.thread());
    caller.thread().interrupt();
    Eventually.until("returned or thrown", caller.result()::isDone);
    assertTrue(spawned.isCancelled());
    assertTrue(spawned.isFinished());
  }

  @Test
  public void blockOn_childFailed_leavesNoInterruptBehind() throws Exception {
    for (int i = 0; i < 300; i++) {
      Boom boom = new Boom("child " + i);
      boolean late = i % 3 == 0;
      assertThrows(
          Boom.class,
          () ->
              runtime.blockOn(
                  scope -> {
                    scope.spawn(failing(boom));
                    return late ? 1 : await(Contract.<Integer>never());
                  }));
      assertFalse(Thread.currentThread().isInterrupted(), "round " + i);
    }
  }

  @Test
  public void blockOn_childFailsWhileMainSleeps_interruptsTheSleep() {
    Boom boom = new Boom("child");
    Trace<Throwable> inMain = new Trace<>();
    assertThrows(
        Boom.class,
        () ->
            runtime.blockOn(
                scope -> {
                  scope.spawn(failing(boom));
                  try {
                    Thread.sleep(20_000);
                  } catch (InterruptedException e) {
                    inMain.add(e);
                  }
                  return 1;
                }));
    assertEquals(1, inMain.size(), "a child's failure interrupts main");
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  public void close_whileBlockOnWaits_endsIt() throws Exception {
    runtime = AsyncRuntime.create(config().closeGrace(Duration.ofMillis(20)).build());
    CompletableFuture<Void> started = never();
    Threads.Running<Integer> caller =
        Threads.start(
            () ->
                runtime.<Integer>blockOn(
                    scope -> {
                      started.complete(null);
                      return await(Contract.<Integer>never());
                    }));
    await(started);
    Threads.untilWaiting(caller.thread());
    runtime.close();
    failureOf(caller.result());
  }
}
