package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.AsyncRuntime;
import io.portalis.Capability;
import io.portalis.Dispatcher;
import io.portalis.Dispatchers;
import io.portalis.Platform;
import io.portalis.PlatformNotSupportedException;
import io.portalis.Task;
import io.portalis.TaskScope;
import io.portalis.TaskState;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Dispatchers, and executors made into one. */
public abstract class DispatcherContract extends Contract {

  @Test
  public void from_dispatcher_isItself() {
    Dispatcher dispatcher = Dispatchers.immediate();
    assertSame(dispatcher, Dispatchers.from(dispatcher));
  }

  @Test
  public void from_executor_runsBodiesThere() throws Exception {
    ManualExecutor executor = new ManualExecutor();
    Dispatcher dispatcher = Dispatchers.from(executor);
    assertFalse(dispatcher.allowsBlocking());
    assertNotNull(dispatcher.name());
    Task<Thread> task = runtime.on(dispatcher).spawn(Thread::currentThread);
    assertFalse(task.isDone(), "nothing runs before the executor does");
    executor.runAll();
    assertSame(Thread.currentThread(), await(task));
  }

  @Test
  public void from_rejectingExecutor_failsTheTask() throws Exception {
    RejectedExecutionException rejection = new RejectedExecutionException("full");
    Executor rejecting =
        body -> {
          throw rejection;
        };
    Task<Integer> task = runtime.on(Dispatchers.from(rejecting)).spawn(() -> 1);
    assertSame(rejection, failureOf(task));
    assertEquals(TaskState.FAILED, task.state());
    assertNull(await(task.finished()));
    Task<Integer> async =
        runtime
            .on(Dispatchers.from(rejecting))
            .spawnAsync(() -> CompletableFuture.completedFuture(1));
    assertSame(rejection, failureOf(async));
  }

  @Test
  public void from_rejectingExecutor_failsTheScope() {
    RejectedExecutionException rejection = new RejectedExecutionException("full");
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> sibling = scope.spawnAsync(Contract::never);
      scope
          .on(
              Dispatchers.from(
                  body -> {
                    throw rejection;
                  }))
          .spawn(() -> 1);
      assertSame(rejection, failureOf(scope.completion()));
      assertTrue(sibling.isCancelled());
    }
  }

  @Test
  public void from_rejectingExecutorAsRuntimeDispatcher_failsTheTasksOnly() throws Exception {
    AtomicInteger handed = new AtomicInteger();
    Executor moody =
        body -> {
          if (handed.getAndIncrement() == 0) {
            throw new RejectedExecutionException("the first one");
          }
          body.run();
        };
    try (AsyncRuntime own =
        AsyncRuntime.create(config().dispatcher(Dispatchers.from(moody)).build())) {
      assertTrue(failureOf(own.spawn(() -> 1)) instanceof RejectedExecutionException);
      assertEquals(2, await(own.spawn(() -> 2)), "the next one is accepted");
      assertEquals(3, await(own.spawn(() -> 3)));
    }
  }

  @Test
  public void immediate_spawn_runsBeforeItReturns() {
    Task<Thread> task = runtime.on(Dispatchers.immediate()).spawn(Thread::currentThread);
    assertTrue(task.isDone());
    assertSame(Thread.currentThread(), task.join());
  }

  @Test
  public void immediate_nestedBody_runsRightAfterTheOuter() throws Exception {
    Trace<String> order = new Trace<>();
    Dispatcher immediate = Dispatchers.immediate();
    immediate.execute(
        () -> {
          order.add("outer begins");
          immediate.execute(() -> order.add("nested"));
          order.add("outer ends");
        });
    assertEquals(List.of("outer begins", "outer ends", "nested"), order.list());
  }

  @Test
  public void immediate_throwingBody_doesNotSpoilTheNext() {
    Dispatcher immediate = Dispatchers.immediate();
    try {
      immediate.execute(
          () -> {
            throw new IllegalStateException("a body's own");
          });
    } catch (IllegalStateException passedOn) {
      assertEquals("a body's own", passedOn.getMessage());
    }
    Trace<String> ran = new Trace<>();
    immediate.execute(() -> ran.add("next"));
    assertEquals(1, ran.size(), "runs before execute returns");
  }

  @Test
  public void limitedParallelism_one_keepsTheOrder() throws Exception {
    Dispatcher one = Dispatchers.platformDefault().limitedParallelism(1);
    Trace<Integer> order = new Trace<>();
    CompletableFuture<Void> last = never();
    for (int i = 0; i < 100; i++) {
      int turn = i;
      one.execute(() -> order.add(turn));
    }
    one.execute(() -> last.complete(null));
    await(last);
    for (int i = 0; i < 100; i++) {
      assertEquals(i, order.list().get(i), "order: " + order);
    }
  }

  @Test
  public void limitedParallelism_overExecutor_runsThere() throws Exception {
    ManualExecutor executor = new ManualExecutor();
    Dispatcher two = Dispatchers.from(executor).limitedParallelism(2);
    Trace<Integer> order = new Trace<>();
    for (int i = 0; i < 5; i++) {
      int turn = i;
      two.execute(() -> order.add(turn));
    }
    assertEquals(List.of(), order.list());
    executor.runAll();
    assertEquals(List.of(0, 1, 2, 3, 4), order.list());
    assertFalse(two.allowsBlocking());
  }

  @Test
  public void limitedParallelism_throwingBody_givesItsPlaceBack() {
    ManualExecutor executor = new ManualExecutor();
    Dispatcher one = Dispatchers.from(executor).limitedParallelism(1);
    Trace<String> ran = new Trace<>();
    one.execute(
        () -> {
          throw new IllegalStateException("a body's own");
        });
    one.execute(() -> ran.add("next"));
    for (int i = 0; i < 3; i++) {
      try {
        executor.runAll();
      } catch (IllegalStateException passedOn) {
        assertEquals("a body's own", passedOn.getMessage());
      }
    }
    assertEquals(List.of("next"), ran.list());
  }

  @Test
  public void execute_null_isRefused() {
    for (Dispatcher dispatcher :
        List.of(
            runtime.dispatcher(),
            Dispatchers.platformDefault(),
            Dispatchers.immediate(),
            Dispatchers.immediate().limitedParallelism(1),
            Dispatchers.from(Runnable::run))) {
      assertThrows(NullPointerException.class, () -> dispatcher.execute(null), dispatcher.name());
    }
  }

  @Test
  public void runtimeDispatcher_plainRunnable_runs() throws Exception {
    CompletableFuture<String> ran = never();
    runtime.dispatcher().execute(() -> ran.complete("ran"));
    assertEquals("ran", await(ran));
    assertFalse(runtime.dispatcher().allowsBlocking());
  }

  @Test
  public void platformDefault_isANonBlockingDispatcher() throws Exception {
    Dispatcher dispatcher = Dispatchers.platformDefault();
    assertSame(dispatcher, Dispatchers.platformDefault());
    assertFalse(dispatcher.allowsBlocking());
    assertEquals(1, await(runtime.on(dispatcher).spawn(() -> 1)));
  }

  @Test
  public void dispatchersOfThreads_unsupported_nameCapabilityAndPlatform() throws Exception {
    if (Platform.current().supports(Capability.VIRTUAL_THREADS)) {
      assertEquals(1, await(runtime.on(Dispatchers.virtualThreads()).spawn(() -> 1)));
    } else {
      PlatformNotSupportedException e =
          assertThrows(PlatformNotSupportedException.class, Dispatchers::virtualThreads);
      assertEquals(Capability.VIRTUAL_THREADS, e.capability());
      assertEquals(Platform.current(), e.platform());
    }
    if (!Platform.current().supports(Capability.THREADS)) {
      PlatformNotSupportedException e =
          assertThrows(
              PlatformNotSupportedException.class, () -> Dispatchers.singleThread("alone"));
      assertEquals(Capability.THREADS, e.capability());
    }
    assertEquals(1, await(runtime.on(Dispatchers.io()).spawn(() -> 1)));
  }

  @Test
  public void supports_everyPlatform_canTellTheTimeAndWait() {
    for (Platform platform : Platform.values()) {
      assertTrue(platform.supports(Capability.TIMERS));
      assertTrue(platform.supports(Capability.BLOCKING_AWAIT));
    }
    assertFalse(Platform.WASI.supports(Capability.FETCH));
    assertFalse(Platform.BROWSER.supports(Capability.THREADS));
  }

  @Test
  public void from_executorThatThrowsSomethingElse_failsTheTask() throws Exception {
    IllegalStateException broken = new IllegalStateException("broken executor");
    Task<Integer> task =
        runtime
            .on(
                Dispatchers.from(
                    body -> {
                      throw broken;
                    }))
            .spawn(() -> 1);
    assertSame(broken, failureOf(task));
    await(task.finished());
  }
}
