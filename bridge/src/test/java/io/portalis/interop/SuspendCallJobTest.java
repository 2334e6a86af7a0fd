package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Task;
import io.portalis.TaskScope;
import io.portalis.TaskState;
import io.portalis.contract.Eventually;
import io.portalis.interop.library.Nursery;
import io.portalis.interop.library.StorageException;
import io.portalis.interop.library.User;
import io.portalis.interop.library.UserStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import org.junit.jupiter.api.Test;

/** Functions that look at the job of their call, or start coroutines under it. */
class SuspendCallJobTest extends SuspendSuite {

  private final Nursery nursery = new Nursery();

  @Test
  void call_childOfItsJob_isWaitedFor() throws Exception {
    CompletableFuture<String> call = Suspend.call(nursery::leavesAChild);
    assertFalse(call.isDone(), "its child is at the gate");
    nursery.getGate().open();
    assertEquals("returned", await(call));
  }

  @Test
  void call_childOfItsJobInAScope_taskIsNotFinishedBefore() throws Exception {
    Task<String> call = Suspend.call(runtime, nursery::leavesAChild);
    untilReached(nursery.getGate());
    assertFalse(call.isFinished(), "its child is at the gate");
    nursery.getGate().open();
    assertEquals("returned", await(call));
  }

  @Test
  void call_childOfItsJobFails_failsWithIt() {
    CompletableFuture<String> call = Suspend.call(nursery::leavesAFailingChild);
    nursery.getGate().open();
    assertFails(StorageException.class, "the child's", call);
  }

  @Test
  void cancel_childCleansUp_taskIsNotFinishedBefore() throws Exception {
    Task<Integer> call = suspended(nursery::waitsBesideAChildThatCleansUp);
    assertTrue(call.cancel(true));
    untilReached(nursery.getGate());
    assertFalse(call.isFinished(), "its child is at the gate");
    nursery.getGate().open();
    await(call.finished());
  }

  @Test
  void abort_reasonReachesTheChildren() throws Exception {
    Task<Integer> call = suspended(nursery::waitsBesideACuriousChild);
    call.abort("fed up");
    Eventually.until("the child is cancelled", () -> nursery.getWhy() != null);
    assertEquals("fed up", nursery.getWhy().getMessage());
  }

  @Test
  void cancel_callInAChild_endsToo() throws Exception {
    CompletableFuture<CompletableFuture<Unit>> inner = new CompletableFuture<>();
    UserStore store =
        new Store() {
          @Override
          public Object count(Continuation<? super Integer> k) {
            inner.complete(Suspend.call(k.getContext(), nursery.getGate()::pass));
            return Suspend.reply(k, new CompletableFuture<Integer>());
          }
        };
    CompletableFuture<Integer> outer = Suspend.call(k -> nursery.asksInAChild(store, k));
    untilReached(nursery.getGate());
    assertTrue(outer.cancel(true));
    Eventually.until("the inner call has ended", await(inner)::isDone);
  }

  @Test
  void cancel_loopThatLooksWhetherItIsActive_isCancelled() throws Exception {
    Task<Integer> call = Suspend.call(runtime, nursery::countsWhileActive);
    Eventually.until("it counts", () -> nursery.getTurns() > 1_000);
    assertTrue(call.cancel(true));
    assertEquals(TaskState.CANCELLED, call.state());
    await(call.finished());
  }

  @Test
  void cancelScope_loopThatLooksWhetherItIsActive_isCancelled() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> call = Suspend.call(scope, nursery::countsWhileActive);
      Eventually.until("it counts", () -> nursery.getTurns() > 1_000);
      scope.cancel("enough");
      await(call.finished());
      assertEquals(TaskState.CANCELLED, call.state());
    }
  }

  @Test
  void cancel_deafFunctions_doesNotWaitForThem() {
    List<CompletableFuture<String>> calls = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      calls.add(Suspend.call(nursery::deafAfterALook));
    }
    List<Long> micros = new ArrayList<>();
    for (CompletableFuture<String> call : calls) {
      long began = System.nanoTime();
      assertTrue(call.cancel(true));
      micros.add((System.nanoTime() - began) / 1_000);
    }
    micros.sort(null); // A busy machine delays some, but not most of them.
    assertTrue(micros.get(25) < 10_000, "the 26th fastest of 100 took " + micros.get(25) + " µs");
  }

  /** Starts a call, and waits until it has suspended. */
  private Task<Integer> suspended(SuspendCall<Integer> function) throws Exception {
    CompletableFuture<Void> suspended = new CompletableFuture<>();
    Task<Integer> call =
        Suspend.call(
            runtime,
            k -> {
              Object mark = function.call(k);
              suspended.complete(null);
              return mark;
            });
    await(suspended);
    return call;
  }

  /** A store that is asked for nothing but the count. */
  private abstract static class Store implements UserStore {
    @Override
    public Object find(long id, Continuation<? super User> k) {
      throw new AssertionError("not asked");
    }

    @Override
    public Object save(User user, Continuation<? super Unit> k) {
      throw new AssertionError("not asked");
    }
  }
}
