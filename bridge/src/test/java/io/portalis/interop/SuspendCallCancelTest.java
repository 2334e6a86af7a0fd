package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.TaskTimeoutException;
import io.portalis.contract.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Calls that belong to no scope, cancelled early, late, and from afar. */
class SuspendCallCancelTest extends SuspendSuite {

  @Test
  void cancel_waits_theFunctionIsCancelled() throws Exception {
    CompletableFuture<String> call = Suspend.call(k -> routines.waits(k));
    untilReached(routines.getGate());
    assertTrue(call.cancel(true));
    assertTrue(call.isCancelled());
    assertEquals("cancelled", reasonOf(call));
    untilEvents(routines.getEvents(), "left");
  }

  @Test
  void cancel_ofRun_isCancelledAtOnce() throws Exception {
    CompletableFuture<Void> run = Suspend.run(k -> routines.getGate().pass(k));
    untilReached(routines.getGate());
    assertTrue(run.cancel(true));
    assertTrue(run.isCancelled());
  }

  @Test
  void cancel_twice_changesNothing() throws Exception {
    CompletableFuture<String> call = Suspend.call(k -> routines.waits(k));
    untilReached(routines.getGate());
    assertTrue(call.cancel(true));
    assertTrue(call.cancel(false), "it is cancelled, as the JDK says it");
    untilEvents(routines.getEvents(), "left");
  }

  @Test
  void cancel_afterTheEnd_isRefusedAndTheResultStays() throws Exception {
    CompletableFuture<Integer> call = Suspend.call(k -> routines.yielding(5, k));
    await(call);
    assertFalse(call.cancel(true));
    assertEquals(5, await(call));
  }

  @Test
  void cancel_afterTheFailure_isRefused() {
    CompletableFuture<String> call = Suspend.call(k -> failing.later(k));
    failureOf(call);
    assertFalse(call.cancel(true));
    assertFalse(call.isCancelled());
  }

  @Test
  void cancel_functionCleansUp_futureEndsAtOnceAndTheCleanUpGoesOn() throws Exception {
    CompletableFuture<String> call = Suspend.call(k -> failing.cleansUp(k));
    untilReached(failing.getGate());
    call.cancel(true);
    assertTrue(call.isDone(), "before the clean-up");
    untilReached(failing.getCleanUp());
    assertEquals(List.of(), failing.getEvents());
    failing.getCleanUp().open();
    untilEvents(failing.getEvents(), "cleaned up");
  }

  @Test
  void cancel_functionNoticesNothing_futureEndsAtOnce() throws Exception {
    CompletableFuture<String> call = Suspend.call(k -> failing.deaf(k));
    untilReached(failing.getGate());
    assertTrue(call.cancel(true));
    assertTrue(call.isCancelled());
    failing.getGate().open();
    untilEvents(failing.getEvents(), "deaf to the end");
    assertTrue(call.isCancelled());
  }

  @Test
  void cancel_cleanUpFails_isReported() throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();
    Handler listener = listener(lines);
    Logger.getLogger("").addHandler(listener);
    try {
      CompletableFuture<String> call = Suspend.call(k -> failing.failsWhileItCleansUp(k));
      untilReached(failing.getGate());
      call.cancel(true);
      failing.getCleanUp().open();
      Eventually.until(
          "StorageException in " + lines,
          () -> lines.stream().anyMatch(line -> line.contains("StorageException: clean-up")));
    } finally {
      Logger.getLogger("").removeHandler(listener);
    }
  }

  private static Handler listener(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord logged) {
        lines.add(logged.getMessage() + " " + logged.getThrown());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void cancel_childInItsContext_isCancelledToo() throws Exception {
    CompletableFuture<String> call = Suspend.call(k -> routines.leavesAChild(k));
    untilReached(routines.getGate());
    assertTrue(call.cancel(true));
    routines.getGate().open();
    assertTrue(call.isCancelled());
    // A child that was cancelled never gets past the gate, so a later caller is the first.
    await(Suspend.<String>call(k -> routines.waits(k)));
    assertEquals(List.of("passed", "left"), routines.getEvents());
  }

  @Test
  void cancel_derivedStage_cancelsTheFunction() throws Exception {
    CompletableFuture<Integer> length =
        Suspend.<String>call(k -> routines.waits(k)).thenApply(String::length);
    untilReached(routines.getGate());
    length.cancel(true);
    untilEvents(routines.getEvents(), "left");
  }

  @Test
  void cancel_oneOfTwoDerivedStages_leavesTheFunctionAlone() throws Exception {
    CompletableFuture<String> call = Suspend.call(k -> routines.waits(k));
    CompletableFuture<Integer> one = call.thenApply(String::length);
    CompletableFuture<Integer> other = call.thenApply(String::length);
    untilReached(routines.getGate());
    one.cancel(true);
    routines.getGate().open();
    assertEquals(6, await(other));
    assertEquals(List.of("passed", "left"), routines.getEvents());
  }

  @Test
  void timeout_functionWaits_isCancelled() throws Exception {
    CompletableFuture<String> call = Suspend.call(k -> routines.waits(k));
    assertInstanceOf(
        TaskTimeoutException.class, failureOf(Async.timeout(Duration.ofMillis(20), call)));
    untilEvents(routines.getEvents(), "left");
  }

  @Test
  void spawnAsync_taskCancelled_cancelsTheCallInIt() throws Exception {
    CompletableFuture<String> task =
        runtime.spawnAsync(() -> Suspend.<String>call(k -> routines.waits(k)));
    untilReached(routines.getGate());
    task.cancel(true);
    untilEvents(routines.getEvents(), "left");
  }

  @Test
  void joinAll_oneFails_cancelsTheOtherCalls() throws Exception {
    CompletableFuture<String> waits = Suspend.call(k -> routines.waits(k));
    untilReached(routines.getGate());
    CompletableFuture<String> fails = Suspend.call(k -> failing.now(k));
    failureOf(Async.joinAll(List.of(waits, fails)));
    untilEvents(routines.getEvents(), "left");
  }
}
