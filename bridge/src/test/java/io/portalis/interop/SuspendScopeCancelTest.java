package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Dispatchers;
import io.portalis.RuntimeClosedException;
import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.TaskScope;
import io.portalis.contract.Eventually;
import io.portalis.interop.library.StorageException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Calls as children of a scope, cancelled with it or alone; it waits for what they still do. */
class SuspendScopeCancelTest extends SuspendSuite {

  @Test
  void cancelOfScope_functionWaits_isCancelledWithTheReason() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      Task<String> task = Suspend.call(scope, k -> routines.waits(k));
      untilReached(routines.getGate());
      scope.cancel("enough");
      assertEquals("enough", reasonOf(task));
      await(scope.completion());
      assertEquals(List.of("left"), routines.getEvents());
    }
  }

  @Test
  void cancelOfScope_functionCleansUp_scopeWaitsForTheCleanUp() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      Task<String> task = Suspend.call(scope, k -> failing.cleansUp(k));
      CompletableFuture<Void> completion = scope.completion();
      untilReached(failing.getGate());
      scope.cancel("enough");
      assertTrue(task.isCancelled(), "at once");
      untilReached(failing.getCleanUp());
      assertFalse(task.isFinished());
      assertFalse(completion.isDone());
      failing.getCleanUp().open();
      await(completion);
      assertEquals(List.of("cleaned up"), failing.getEvents());
      assertTrue(task.isFinished());
    }
  }

  @Test
  void cancelOfTask_functionCleansUp_scopeWaitsForTheCleanUp() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      Task<String> task = Suspend.call(scope, k -> failing.cleansUp(k));
      CompletableFuture<Void> completion = scope.completion();
      CompletableFuture<Void> finished = task.finished();
      untilReached(failing.getGate());
      assertTrue(task.abort("not needed"));
      assertEquals("not needed", reasonOf(task));
      untilReached(failing.getCleanUp());
      assertFalse(finished.isDone());
      assertFalse(completion.isDone());
      failing.getCleanUp().open();
      await(finished);
      await(completion);
      assertEquals(List.of("cleaned up"), failing.getEvents());
    }
  }

  @Test
  void complete_functionWaits_isCancelled() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      Task<String> task = Suspend.call(scope, k -> routines.waits(k));
      untilReached(routines.getGate());
      assertTrue(task.complete("from outside"));
      scope.join();
      assertEquals("from outside", task.join());
      assertEquals(List.of("left"), routines.getEvents());
    }
  }

  @Test
  void cancelOfTask_functionNoticesNothing_scopeWaitsForTheReturn() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      Task<String> task = Suspend.call(scope, k -> failing.deaf(k));
      CompletableFuture<Void> completion = scope.completion();
      untilReached(failing.getGate());
      task.cancel(true);
      assertFalse(completion.isDone());
      failing.getGate().open();
      await(completion);
      assertEquals(List.of("deaf to the end"), failing.getEvents());
      assertTrue(task.isCancelled());
    }
  }

  @Test
  void cancelOfTask_cleanUpFails_isNotLost() throws Exception {
    TaskScope scope = runtime.openScope();
    Task<String> task = Suspend.call(scope, k -> failing.failsWhileItCleansUp(k));
    CompletableFuture<Void> completion = scope.completion();
    untilReached(failing.getGate());
    task.cancel(true);
    failing.getCleanUp().open();
    Eventually.until("the end of the scope", completion::isDone);
    scope.close();
    runtime.close();
    Throwable ofScope = completion.isCompletedExceptionally() ? failureOf(completion) : null;
    assertTrue(
        Stream.concat(uncaught.stream(), Stream.ofNullable(ofScope))
            .flatMap(e -> Stream.concat(Stream.of(e), Arrays.stream(e.getSuppressed())))
            .anyMatch(e -> e instanceof StorageException),
        () -> "neither reported nor in the scope: " + uncaught + ", " + ofScope);
  }

  @Test
  void call_inACancelledScope_isCancelledAndNeverStarts() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      scope.cancel("over");
      Task<?> task = Suspend.run(scope, k -> routines.nothing(k));
      assertEquals("over", reasonOf(task));
      scope.join();
    }
    assertEquals(List.of(), routines.getEvents());
  }

  @Test
  void call_inAClosedScope_isRefused() {
    TaskScope scope = runtime.openScope();
    scope.close();
    SuspendCall<Integer> call = k -> routines.immediate(1, k);
    assertThrows(RuntimeClosedException.class, () -> Suspend.call(scope, call));
    runtime.close();
    assertThrows(RuntimeClosedException.class, () -> Suspend.call(runtime, call));
  }

  @Test
  void close_functionWaits_cancelsItAndWaits() throws Exception {
    TaskScope scope = runtime.openScope();
    Task<String> task = Suspend.call(scope, k -> routines.waits(k));
    untilReached(routines.getGate());
    scope.close();
    assertTrue(task.isFinished());
    assertEquals(List.of("left"), routines.getEvents());
    assertInstanceOf(TaskCancelledException.class, failureOf(task));
  }

  @Test
  void cancelOfTask_beforeItStarts_functionIsNeverCalled() throws Exception {
    CompletableFuture<Void> busy = new CompletableFuture<>();
    Spawner single = runtime.on(Dispatchers.singleThread("busy"));
    Task<Void> first =
        single.spawnBlocking(
            () -> {
              Eventually.until("let go", busy::isDone);
              return null;
            });
    Task<Void> task = Suspend.run(single, k -> routines.nothing(k));
    assertTrue(task.cancel(true));
    busy.complete(null);
    await(first);
    await(task.finished());
    assertEquals(List.of(), routines.getEvents());
  }

  @Test
  void shutdown_functionWaits_isCancelled() throws Exception {
    Task<String> task = Suspend.call(runtime, k -> routines.waits(k));
    untilReached(routines.getGate());
    assertEquals(false, await(runtime.shutdown(Duration.ZERO)));
    assertTrue(task.isCancelled());
    assertEquals(List.of("left"), routines.getEvents());
  }
}
