package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.ScopePolicy;
import io.portalis.Task;
import io.portalis.TaskScope;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Scopes within scopes. */
public abstract class ChildScopeContract extends Contract {

  @Test
  public void completion_ofParent_waitsForTheChildrenOfChildScopes() throws Exception {
    CompletableFuture<Integer> stage = never();
    try (TaskScope parent = runtime.openScope()) {
      TaskScope child = parent.openChild(ScopePolicy.FAIL_FAST);
      TaskScope grandchild = child.openChild(ScopePolicy.SUPERVISOR);
      grandchild.spawnAsync(() -> stage);
      CompletableFuture<Void> completion = parent.completion();
      assertFalse(completion.isDone());
      stage.complete(1);
      assertNull(await(completion), "open but idle child scopes hold nothing up");
    }
  }

  @Test
  public void cancel_reason_reachesGrandchildren() {
    try (TaskScope parent = runtime.openScope()) {
      TaskScope child = parent.openChild(ScopePolicy.SUPERVISOR);
      TaskScope grandchild = child.openChild(ScopePolicy.FAIL_FAST);
      Task<Integer> task = grandchild.spawnAsync(Contract::never);
      parent.cancel("from the top");
      assertTrue(child.isCancelled());
      assertTrue(grandchild.isCancelled());
      assertEquals("from the top", reasonOf(task));
      assertEquals("from the top", reasonOf(grandchild.spawn(() -> 1)), "children to come");
    }
  }

  @Test
  public void cancel_ofChildScope_leavesTheParent() throws Exception {
    CompletableFuture<Integer> stage = never();
    try (TaskScope parent = runtime.openScope()) {
      Task<Integer> uncle = parent.spawnAsync(() -> stage);
      TaskScope child = parent.openChild(ScopePolicy.FAIL_FAST);
      Task<Integer> task = child.spawnAsync(Contract::never);
      child.cancel("this branch");
      assertEquals("this branch", reasonOf(task));
      child.close();
      assertFalse(parent.isCancelled());
      stage.complete(1);
      parent.join();
      assertEquals(1, await(uncle));
    }
  }

  @Test
  public void openChild_inCancelledScope_isCancelled() {
    try (TaskScope parent = runtime.openScope()) {
      parent.cancel("over");
      try (TaskScope child = parent.openChild(ScopePolicy.FAIL_FAST)) {
        assertTrue(child.isCancelled());
        assertEquals("over", reasonOf(child.spawn(() -> 1)));
      }
    }
  }

  @Test
  public void failure_inChildScope_isAFailureOfTheParent() {
    Boom boom = new Boom("deep");
    try (TaskScope parent = runtime.openScope()) {
      Task<Integer> uncle = parent.spawnAsync(Contract::never);
      TaskScope child = parent.openChild(ScopePolicy.FAIL_FAST);
      TaskScope grandchild = child.openChild(ScopePolicy.FAIL_FAST);
      grandchild.spawn(failing(boom));
      assertSame(boom, assertThrows(Boom.class, parent::join));
      assertTrue(parent.isCancelled());
      assertTrue(child.isCancelled());
      assertTrue(uncle.isCancelled());
      assertSame(boom, failureOf(child.completion()));
      assertSame(boom, failureOf(grandchild.completion()));
      assertEquals(0, boom.getSuppressed().length, "not suppressed in itself on the way up");
    }
    assertEquals(0, uncaught.size(), "it was thrown: " + uncaught);
  }

  @Test
  public void failure_joinedInTheChildScope_stillFailsTheParent() {
    Boom boom = new Boom("joined below");
    try (TaskScope parent = runtime.openScope()) {
      try (TaskScope child = parent.openChild(ScopePolicy.FAIL_FAST)) {
        child.spawn(failing(boom));
        assertSame(boom, assertThrows(Boom.class, child::join));
      }
      assertSame(boom, assertThrows(Boom.class, parent::join));
    }
  }

  @Test
  public void failure_inSupervisorChildScope_stays() throws Exception {
    Boom boom = new Boom("contained");
    CompletableFuture<Integer> stage = never();
    try (TaskScope parent = runtime.openScope()) {
      Task<Integer> uncle = parent.spawnAsync(() -> stage);
      TaskScope child = parent.openChild(ScopePolicy.SUPERVISOR);
      assertSame(boom, failureOf(child.spawn(failing(boom))));
      assertFalse(parent.isCancelled());
      assertFalse(uncle.isDone());
      stage.complete(1);
      parent.join();
    }
  }

  @Test
  public void failure_ofFailFastChildOfSupervisor_hurtsNoSibling() throws Exception {
    Boom boom = new Boom("one branch");
    CompletableFuture<Integer> stage = never();
    try (TaskScope parent = runtime.openScope(ScopePolicy.SUPERVISOR)) {
      Task<Integer> uncle = parent.spawnAsync(() -> stage);
      TaskScope child = parent.openChild(ScopePolicy.FAIL_FAST);
      Task<Integer> cousin = child.spawnAsync(Contract::never);
      child.spawn(failing(boom));
      assertSame(boom, assertThrows(Boom.class, child::join));
      assertTrue(cousin.isCancelled());
      assertFalse(parent.isCancelled());
      assertFalse(uncle.isDone());
      stage.complete(1);
      parent.join();
    }
  }

  @Test
  public void close_ofParent_endsChildScopes() {
    TaskScope parent = runtime.openScope();
    TaskScope child = parent.openChild(ScopePolicy.SUPERVISOR);
    Task<Integer> task = child.spawnAsync(Contract::never);
    parent.close();
    assertTrue(task.isCancelled());
    assertTrue(task.isFinished());
    assertTrue(child.isCancelled());
    child.close();
  }

  @Test
  public void close_ofChildScope_leavesTheParentUsable() throws Exception {
    try (TaskScope parent = runtime.openScope()) {
      for (int i = 0; i < 3; i++) {
        try (TaskScope child = parent.openChild(ScopePolicy.FAIL_FAST)) {
          child.spawnAsync(Contract::never);
        }
      }
      assertFalse(parent.isCancelled());
      assertEquals(1, await(parent.spawn(() -> 1)));
      parent.join();
    }
  }
}
