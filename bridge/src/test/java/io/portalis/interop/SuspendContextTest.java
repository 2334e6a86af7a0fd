package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Task;
import io.portalis.TaskScope;
import io.portalis.contract.Eventually;
import io.portalis.interop.library.StorageException;
import io.portalis.interop.library.StoreClient;
import io.portalis.interop.library.Tracing;
import io.portalis.interop.library.User;
import io.portalis.interop.library.UserStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.CoroutineContext;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.CompletableJob;
import kotlinx.coroutines.CoroutineName;
import kotlinx.coroutines.CoroutineScopeKt;
import kotlinx.coroutines.ExecutorsKt;
import kotlinx.coroutines.Job;
import kotlinx.coroutines.JobKt;
import kotlinx.coroutines.SupervisorKt;
import org.junit.jupiter.api.Test;

/** Calls inside a coroutine's own context. */
class SuspendContextTest extends SuspendSuite {

  private final CompletableJob parent = JobKt.Job((Job) null);

  @Test
  void call_emptyContext_works() throws Exception {
    assertEquals(
        5,
        await(Suspend.<Integer>call(EmptyCoroutineContext.INSTANCE, k -> routines.yielding(5, k))));
  }

  @Test
  void call_context_isInForce() throws Exception {
    CompletableFuture<String> name =
        Suspend.call(new CoroutineName("mine"), k -> routines.coroutineName(k));
    assertEquals("mine", await(name));
  }

  @Test
  void call_dispatcherOfTheContext_isWhereItGoesOn() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor(r -> new Thread(r, "mine"));
    try {
      String threads =
          await(
              Suspend.<String>call(
                  (CoroutineContext) ExecutorsKt.from(executor), k -> routines.threads(k)));
      assertTrue(threads.split(" > ")[1].startsWith("mine"), threads);
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void call_pending_parentWaitsForIt() throws Exception {
    CompletableFuture<String> call = Suspend.call(parent, k -> routines.waits(k));
    untilReached(routines.getGate());
    parent.complete();
    assertFalse(parent.isCompleted());
    routines.getGate().open();
    assertEquals("passed", await(call));
    Eventually.until("the parent ends", parent::isCompleted);
    assertFalse(parent.isCancelled());
  }

  @Test
  void cancelOfParent_cancelsTheCall() throws Exception {
    CompletableFuture<String> call = Suspend.call(parent, k -> routines.waits(k));
    untilReached(routines.getGate());
    parent.cancel(null);
    reasonOf(call);
    assertTrue(call.isCancelled());
    untilEvents(routines.getEvents(), "left");
  }

  @Test
  void cancelOfParent_functionCleansUp_parentWaits() throws Exception {
    Suspend.<String>call(parent, k -> failing.cleansUp(k));
    untilReached(failing.getGate());
    parent.cancel(null);
    untilReached(failing.getCleanUp());
    assertFalse(parent.isCompleted());
    failing.getCleanUp().open();
    Eventually.until("the parent ends", parent::isCompleted);
    assertEquals(List.of("cleaned up"), failing.getEvents());
  }

  @Test
  void cancel_leavesTheParentAlone() throws Exception {
    CompletableFuture<String> call = Suspend.call(parent, k -> routines.waits(k));
    untilReached(routines.getGate());
    assertTrue(call.cancel(true));
    untilEvents(routines.getEvents(), "left");
    assertTrue(parent.isActive());
    assertEquals(3, await(Suspend.<Integer>call(parent, k -> routines.yielding(3, k))));
  }

  @Test
  void call_fails_failureArrivesUnwrapped() {
    CompletableJob supervisor = SupervisorKt.SupervisorJob((Job) null);
    assertFails(
        StorageException.class, "later", Suspend.<String>call(supervisor, k -> failing.later(k)));
    assertTrue(supervisor.isActive());
  }

  @Test
  void call_cancelledParent_isCancelled() {
    parent.cancel(null);
    CompletableFuture<String> call = Suspend.call(parent, k -> routines.waits(k));
    reasonOf(call);
    assertTrue(call.isCancelled());
  }

  /** Java in the middle: it implements a suspend function and calls another one in it. */
  private final class Forwarding implements UserStore {
    @Override
    public Object find(long id, Continuation<? super User> k) {
      CompletableFuture<String> name = Suspend.call(k.getContext(), c -> routines.coroutineName(c));
      return Suspend.reply(k, name.thenApply(found -> new User(id, found)));
    }

    @Override
    public Object save(User user, Continuation<? super Unit> k) {
      return Suspend.reply(k, Suspend.run(c -> routines.nothingLater(c)));
    }

    @Override
    public Object count(Continuation<? super Integer> k) {
      CompletableFuture<Integer> length =
          Suspend.<String>call(k.getContext(), c -> routines.waits(c)).thenApply(String::length);
      return Suspend.reply(k, length);
    }
  }

  @Test
  void reply_withACallInTheContextOfTheCaller_seesIt() throws Exception {
    StoreClient client = new StoreClient(new Forwarding(), new CoroutineName("asking"));
    User user = await(client.find(9));
    assertEquals(new User(9, "asking"), user);
    assertEquals("kotlin.Unit", await(client.save(user)));
  }

  @Test
  void reply_callerCancelled_cancelsTheCallInIt() throws Exception {
    StoreClient client = new StoreClient(new Forwarding());
    CompletableFuture<Integer> count = client.countTwice();
    untilReached(routines.getGate());
    count.cancel(true);
    untilEvents(routines.getEvents(), "left");
  }

  // --- in a task that has a context of its own

  private static TaskScope tasksIn(CoroutineContext context) {
    return ScopesKt.asTaskScope(CoroutineScopeKt.CoroutineScope(context));
  }

  @Test
  void call_insideATaskOfAnotherContext_keepsItsOwn() throws Exception {
    Task<String> task =
        tasksIn(new CoroutineName("outer"))
            .spawnAsync(
                () ->
                    Suspend.<String>call(
                        new CoroutineName("mine"), k -> routines.coroutineName(k)));
    assertEquals("mine", await(task));
  }

  @Test
  void call_inATaskWithoutADispatcher_goesOnOnTheDefaultOne() throws Exception {
    Task<String> task =
        tasksIn(new CoroutineName("outer"))
            .spawnAsync(() -> Suspend.<String>call(routines::threads));
    assertTrue(await(task).split(" > ")[1].startsWith("DefaultDispatcher-worker"));
  }

  @Test
  void call_inATaskOnAnotherDispatcher_goesOnThere() throws Exception {
    Task<String> task =
        tasksIn(kotlinx.coroutines.Dispatchers.getDefault())
            .on(io.portalis.Dispatchers.singleThread("lonely"))
            .spawnAsync(() -> Suspend.<String>call(routines::threads));
    assertTrue(await(task).split(" > ")[1].startsWith("lonely"));
  }

  @Test
  void call_threadLocalsOfTheContext_areInForceFromTheStart() throws Exception {
    assertEquals(
        "mine > mine",
        await(
            Suspend.<String>call(Tracing.INSTANCE.local("mine"), Tracing.INSTANCE::localsAround)));
  }

  @Test
  void call_inAScopeWithCopiedElements_hasOneCopyThroughout() throws Exception {
    TaskScope tasks = tasksIn(new Tracing.Trace("t"));
    assertEquals("t' t' > t'", await(Suspend.<String>call(tasks, Tracing.INSTANCE::tracesAround)));
  }

  @Test
  void call_elementOfTheContextFails_failsWithItAndHoldsNoParent() throws Exception {
    CompletableJob parent = JobKt.Job(null);
    CompletableFuture<String> call =
        Suspend.call(parent.plus(Tracing.INSTANCE.broken()), routines::threads);
    assertFails(StorageException.class, "no thread", call);
    parent.complete();
    assertTrue(parent.isCompleted(), "no child is left");
  }
}
