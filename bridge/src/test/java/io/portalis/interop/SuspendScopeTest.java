package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Dispatchers;
import io.portalis.ScopePolicy;
import io.portalis.Task;
import io.portalis.TaskScope;
import io.portalis.TaskState;
import io.portalis.interop.library.StorageException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Calls as children of a scope: waited for, and failing it. */
class SuspendScopeTest extends SuspendSuite {

  @Test
  void call_inAScope_isATaskOfIt() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> task = Suspend.call(scope, k -> routines.yielding(5, k));
      scope.join();
      assertTrue(task.isFinished());
      assertEquals(TaskState.SUCCEEDED, task.state());
      assertEquals(5, task.join());
    }
  }

  @Test
  void run_inAScope_givesNull() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      Task<Void> task = Suspend.run(scope, k -> routines.nothingLater(k));
      assertNull(await(task));
      scope.join();
    }
    assertEquals(List.of("nothing later"), routines.getEvents());
  }

  @Test
  void call_namedView_isTheNameOfTheTask() throws Exception {
    Task<Integer> task = Suspend.call(runtime.named("find"), k -> routines.delayed(1, k));
    assertEquals("find", task.name());
    await(task);
  }

  @Test
  void call_inAScope_runsOnTheDispatcherFromTheStart() throws Exception {
    Task<String> task =
        Suspend.call(runtime.on(Dispatchers.singleThread("elsewhere")), k -> routines.threads(k));
    for (String thread : await(task).split(" > ")) {
      assertTrue(thread.startsWith("elsewhere"), thread);
    }
  }

  @Test
  void call_inAScope_neverStartsOnTheCallingThread() throws Exception {
    Task<String> task = Suspend.call(runtime, k -> routines.threads(k));
    for (String thread : await(task).split(" > ")) {
      assertTrue(thread.startsWith("DefaultDispatcher-worker"), thread);
    }
  }

  @Test
  void join_functionWaits_scopeWaitsForIt() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      Suspend.call(scope, k -> routines.waits(k));
      CompletableFuture<Void> completion = scope.completion();
      untilReached(routines.getGate());
      assertFalse(completion.isDone());
      routines.getGate().open();
      await(completion);
      assertEquals(List.of("passed", "left"), routines.getEvents());
    }
  }

  @Test
  void join_functionLeftAChild_scopeWaitsForItToo() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      Task<String> task = Suspend.call(scope, k -> routines.leavesAChild(k));
      CompletableFuture<Void> completion = scope.completion();
      untilReached(routines.getGate());
      assertFalse(completion.isDone());
      routines.getGate().open();
      await(completion);
      assertEquals("returned", task.join());
      assertEquals(List.of("child ended"), routines.getEvents());
    }
  }

  @Test
  void call_fails_failFastScopeCancelsTheOthers() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      Task<String> waits = Suspend.call(scope, k -> routines.waits(k));
      untilReached(routines.getGate());
      Task<String> fails = Suspend.call(scope, k -> failing.later(k));
      assertFails(StorageException.class, "later", fails);
      assertFails(StorageException.class, "later", scope.completion());
      assertEquals(TaskState.CANCELLED, waits.state());
      assertEquals(TaskState.FAILED, fails.state());
      assertEquals(List.of("left"), routines.getEvents());
    }
  }

  @Test
  void call_fails_supervisorLeavesTheOthersAlone() throws Exception {
    try (TaskScope scope = runtime.openScope(ScopePolicy.SUPERVISOR)) {
      Task<String> waits = Suspend.call(scope, k -> routines.waits(k));
      Task<String> fails = Suspend.call(scope, k -> failing.later(k));
      assertFails(StorageException.class, "later", fails);
      routines.getGate().open();
      assertEquals("passed", await(waits));
      scope.join();
    }
  }

  @Test
  void call_cancelledInside_isNoFailureOfTheScope() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      Task<String> task = Suspend.call(scope, k -> failing.awaitsSomethingCancelled(k));
      scope.join();
      assertTrue(task.isCancelled());
    }
  }
}
