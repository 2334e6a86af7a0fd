package io.portalis.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.Dispatcher;
import io.portalis.Dispatchers;
import io.portalis.RuntimeClosedException;
import io.portalis.RuntimeConfig;
import io.portalis.ScopePolicy;
import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.TaskScope;
import io.portalis.TaskState;
import io.portalis.contract.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The end of scopes and tasks where it is easily got wrong. */
@Timeout(60)
class ScopeEndTest {

  private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
  private final AsyncRuntime runtime =
      AsyncRuntime.create(
          RuntimeConfig.builder().uncaughtHandler((task, error) -> uncaught.add(error)).build());

  @AfterEach
  void close() {
    runtime.close();
  }

  /** A chain of tasks that hops between two scopes, so that each list is empty again and again. */
  private final class Hopper implements Runnable {
    private final AtomicInteger hops = new AtomicInteger();
    private final Spawner[] scopes;
    private final int last;

    Hopper(int last, Spawner... scopes) {
      this.last = last;
      this.scopes = scopes;
    }

    @Override
    public void run() {
      int hop = hops.incrementAndGet();
      if (hop < last) {
        scopes[hop % scopes.length].spawn(this);
      }
    }
  }

  @Test
  void completion_chainHopsBetweenScopes_isNeverEarly() {
    Dispatcher one = Dispatchers.singleThread("hop");
    TaskScope parent = runtime.openScope();
    TaskScope first = parent.openChild(ScopePolicy.FAIL_FAST);
    for (int i = 0; i < 100; i++) {
      parent.openChild(ScopePolicy.FAIL_FAST);
    }
    TaskScope second = parent.openChild(ScopePolicy.FAIL_FAST);
    Hopper hopper = new Hopper(300_000, first.on(one), second.on(one));
    first.on(one).spawn(hopper);
    int early = 0;
    while (hopper.hops.get() < hopper.last) {
      CompletableFuture<Void> completion = parent.completion();
      if (completion.isDone() && hopper.hops.get() < hopper.last) {
        early++;
      }
      completion.cancel(false);
    }
    assertEquals(0, early);
    parent.close();
  }

  @Test
  void close_ofParent_closesTheChildrenToo() {
    TaskScope parent = runtime.openScope();
    TaskScope child = parent.openChild(ScopePolicy.SUPERVISOR);
    parent.close();
    assertThrows(RuntimeClosedException.class, () -> child.spawn(() -> 1));
    assertThrows(RuntimeClosedException.class, () -> child.openChild(ScopePolicy.FAIL_FAST));
  }

  @Test
  void blockOn_scopeClosedByItsBody_isNoCancellationOfTheBody() throws Exception {
    assertEquals(
        7,
        runtime.<Integer>blockOn(
            scope -> {
              try (scope) {
                scope.spawnAsync(() -> Async.sleep(Duration.ofHours(1)));
              }
              return 7;
            }));
  }

  @Test
  void runtimeClose_fromABlockingBody_isRefused() {
    Task<Boolean> task =
        runtime.spawnBlocking(
            () -> assertThrows(IllegalStateException.class, runtime::close) != null);
    assertTrue(task.join());
    assertEquals(1, runtime.spawn(() -> 1).join(), "still open");
  }

  @Test
  void spawnAsync_brokenStage_failsTheTask() {
    IllegalStateException broken = new IllegalStateException("broken");
    CompletableFuture<Integer> stage =
        new CompletableFuture<>() {
          @Override
          public CompletableFuture<Integer> toCompletableFuture() {
            throw broken;
          }
        };
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    assertSame(broken, assertThrows(Exception.class, () -> Async.await(task)));
  }

  @Test
  void failure_whoseToStringThrows_endsTheScope() throws Exception {
    class Unprintable extends RuntimeException {
      private static final long serialVersionUID = 1L;

      @Override
      public String toString() {
        throw new StackOverflowError();
      }
    }
    try (TaskScope scope = runtime.openScope()) {
      scope.spawnAsync(() -> Async.sleep(Duration.ofHours(1)));
      scope.spawn(
          () -> {
            throw new Unprintable();
          });
      assertThrows(Unprintable.class, scope::join);
    }
  }

  @Test
  void failure_thatTakesNoSuppressed_doesNotSwallowTheOthers() throws Exception {
    RuntimeException sealed = new RuntimeException("sealed", null, false, false) {};
    IllegalStateException late = new IllegalStateException("late");
    try (TaskScope scope = runtime.openScope()) {
      Task<Void> pending = scope.spawnAsync(() -> new CompletableFuture<>());
      scope.spawn(
          () -> {
            pending.completeExceptionally(sealed);
            throw late;
          });
      assertSame(sealed, assertThrows(RuntimeException.class, scope::join));
    }
    assertEquals(List.of(late), uncaught);
  }

  @Test
  void cancellation_wrappedByAJoinInABody_isNoFailure() throws Exception {
    Task<Integer> cancelled = runtime.spawnAsync(CompletableFuture::new);
    cancelled.abort("not needed");
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> task = scope.spawnBlocking(() -> cancelled.thenApply(x -> x).join());
      scope.join();
      assertEquals(TaskState.CANCELLED, task.state());
    }
  }

  @Test
  void failure_caughtAtTheChildScope_isNotReportedByTheParent() throws Exception {
    try (TaskScope parent = runtime.openScope()) {
      try (TaskScope child = parent.openChild(ScopePolicy.FAIL_FAST)) {
        child.spawn(
            () -> {
              throw new IllegalStateException("handled");
            });
        assertThrows(IllegalStateException.class, child::join);
      }
    }
    assertTrue(uncaught.isEmpty(), uncaught::toString);
  }

  @Test
  void failure_besideManyLivingTasks_isReportedWhenCollected() throws Exception {
    for (int i = 0; i < 1_000; i++) {
      runtime.spawnAsync(() -> Async.sleep(Duration.ofHours(1)));
    }
    IllegalStateException lost = new IllegalStateException("lost");
    runtime.spawn(
        () -> {
          throw lost;
        });
    for (int i = 0; i < 10; i++) {
      runtime.spawnAsync(() -> Async.sleep(Duration.ofHours(1)));
    }
    Eventually.until(
        "reported",
        () -> {
          System.gc();
          return uncaught.contains(lost);
        });
    runtime.shutdown(Duration.ZERO);
  }

  @Test
  void interruptFlag_leftByABody_doesNotReachTheNext() throws Exception {
    for (Dispatcher dispatcher : List.of(Dispatchers.io(), runtime.dispatcher())) {
      for (int i = 0; i < 500; i++) {
        Spawner spawner = runtime.on(dispatcher);
        spawner.spawnBlocking(() -> flagThenSet()).join();
        assertFalse(spawner.spawnBlocking(Thread::interrupted).join(), "on " + dispatcher);
      }
    }
  }

  private static boolean flagThenSet() {
    Thread.currentThread().interrupt();
    return true;
  }

  @Test
  void dispatcher_rejectedWhileAnotherCounts_onItsDrainer_failsBoth() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch reject = new CountDownLatch(1);
    Dispatcher rejecting =
        Dispatchers.from(
                task -> {
                  entered.countDown();
                  try {
                    reject.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  throw new RejectedExecutionException("full");
                })
            .limitedParallelism(1);
    CompletableFuture<Task<Integer>> first = new CompletableFuture<>();
    Thread spawner = new Thread(() -> first.complete(runtime.on(rejecting).spawn(() -> 1)));
    spawner.start();
    assertTrue(entered.await(10, TimeUnit.SECONDS));
    Task<Integer> second = runtime.on(rejecting).spawn(() -> 2);
    reject.countDown();
    for (Task<Integer> task : List.of(first.get(10, TimeUnit.SECONDS), second)) {
      assertInstanceOf(
          RejectedExecutionException.class,
          assertThrows(Exception.class, () -> task.get(10, TimeUnit.SECONDS)).getCause());
    }
  }
}
