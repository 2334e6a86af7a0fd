package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.ScopePolicy;
import io.portalis.Task;
import io.portalis.TaskScope;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Supervised tasks: those of a runtime, and those of a supervisor scope. */
public abstract class SupervisorContract extends Contract {

  @Test
  public void failure_inSupervisorScope_hurtsNoSibling() throws Exception {
    Boom boom = new Boom("alone");
    CompletableFuture<Integer> stage = never();
    try (TaskScope scope = runtime.openScope(ScopePolicy.SUPERVISOR)) {
      Task<Integer> sibling = scope.spawnAsync(() -> stage);
      Task<Integer> failing = scope.spawn(failing(boom));
      assertSame(boom, failureOf(failing));
      assertFalse(scope.isCancelled());
      assertFalse(sibling.isDone());
      assertEquals(3, await(scope.spawn(() -> 3)), "spawning goes on");
      CompletableFuture<Void> completion = scope.completion();
      assertFalse(completion.isDone());
      stage.complete(1);
      assertNull(await(completion), "completion never fails");
      scope.join();
      assertEquals(1, await(sibling));
    }
  }

  @Test
  public void failure_inRuntime_hurtsNoSibling() throws Exception {
    Boom boom = new Boom("alone");
    CompletableFuture<Integer> stage = never();
    Task<Integer> sibling = runtime.spawnAsync(() -> stage);
    assertSame(boom, failureOf(runtime.spawn(failing(boom))));
    assertFalse(sibling.isDone());
    stage.complete(1);
    assertEquals(1, await(sibling));
  }

  @Test
  public void cancel_ofSupervisorScope_reachesChildren() {
    try (TaskScope scope = runtime.openScope(ScopePolicy.SUPERVISOR)) {
      Task<Integer> child = scope.spawnAsync(Contract::never);
      scope.cancel("all of you");
      assertEquals("all of you", reasonOf(child));
      assertEquals("all of you", reasonOf(scope.spawn(() -> 1)));
    }
  }

  @Test
  public void close_ofSupervisorScope_cancelsAndWaits() {
    TaskScope scope = runtime.openScope(ScopePolicy.SUPERVISOR);
    Task<Integer> child = scope.spawnAsync(Contract::never);
    scope.close();
    assertTrue(child.isCancelled());
    assertTrue(child.isFinished());
  }

  @Test
  public void openScope_withoutPolicy_isFailFast() {
    Boom boom = new Boom("fast");
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> sibling = scope.spawnAsync(Contract::never);
      scope.spawn(failing(boom));
      assertSame(boom, failureOf(scope.completion()));
      assertTrue(sibling.isCancelled());
    }
  }
}
