package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.BlockedWorkerException;
import io.portalis.RuntimeClosedException;
import io.portalis.ScopePolicy;
import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.TaskScope;
import io.portalis.TaskState;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How runtimes end. */
public abstract class ShutdownContract extends Contract {

  @Test
  public void shutdown_idle_isTrueAtOnce() throws Exception {
    await(runtime.spawn(() -> 1).finished());
    long start = System.nanoTime();
    assertTrue(await(runtime.shutdown(FOREVER)));
    assertTrue(System.nanoTime() - start < 5_000_000_000L, "did not sit the grace out");
  }

  @Test
  public void shutdown_tasksEndWithinTheGrace_isTrue() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    CompletableFuture<Boolean> ended = runtime.shutdown(FOREVER);
    assertFalse(ended.isDone(), "waits for the task");
    assertFalse(task.isDone(), "and does not cancel it yet");
    stage.complete(4);
    assertTrue(await(ended), "ended by itself");
    assertEquals(4, await(task));
  }

  @Test
  public void shutdown_graceRunsOut_cancelsTheRest() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    TaskScope scope = runtime.openScope();
    TaskScope nested = scope.openChild(ScopePolicy.SUPERVISOR);
    Task<Integer> child = nested.spawnAsync(Contract::never);
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    Duration grace = Duration.ofMillis(40);
    long start = System.nanoTime();
    CompletableFuture<Boolean> ended = runtime.shutdown(grace);
    assertFalse(await(ended), "not all ended by themselves");
    assertTrue(System.nanoTime() - start >= grace.toNanos(), "the grace was granted");
    assertTrue(task.isCancelled());
    assertTrue(stage.isCancelled());
    assertTrue(child.isCancelled());
    assertTrue(scope.isCancelled());
    assertTrue(nested.isCancelled());
  }

  @Test
  public void shutdown_zeroGrace_cancelsAtOnce() throws Exception {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    assertFalse(await(runtime.shutdown(Duration.ZERO)));
    assertTrue(task.isCancelled());
    assertTrue(task.isFinished());
  }

  @Test
  public void shutdown_hugeGrace_doesNotOverflow() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    CompletableFuture<Boolean> ended = runtime.shutdown(Duration.ofSeconds(Long.MAX_VALUE));
    await(Async.sleep(Duration.ofMillis(20)));
    assertFalse(task.isDone(), "the grace is not over");
    stage.complete(1);
    assertTrue(await(ended));
  }

  @Test
  public void shutdown_badGrace_isRefused() {
    assertRefused(NullPointerException.class, () -> runtime.shutdown(null), "grace");
    assertRefused(
        IllegalArgumentException.class,
        () -> runtime.shutdown(Duration.ofMillis(-5)),
        "grace",
        "PT-0.005S");
    assertTrue(runtime.spawn(() -> 1).id() > 0, "the runtime is still open");
  }

  @Test
  public void spawn_afterShutdown_isRefused() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    CompletableFuture<Integer> stage = never();
    runtime.spawnAsync(() -> stage);
    Spawner view = runtime.named("view");
    CompletableFuture<Boolean> ended = runtime.shutdown(FOREVER);
    for (int i = 0; i < 2; i++) {
      for (Spawner spawner : new Spawner[] {runtime, view}) {
        Class<RuntimeClosedException> closed = RuntimeClosedException.class;
        assertThrows(closed, () -> spawner.spawn(() -> runs.incrementAndGet()));
        assertThrows(closed, () -> spawner.spawn((Runnable) runs::incrementAndGet));
        assertThrows(closed, () -> spawner.<Integer>spawnAsync(Contract::never));
        assertThrows(closed, () -> spawner.spawnBlocking(() -> runs.incrementAndGet()));
      }
      assertThrows(RuntimeClosedException.class, () -> runtime.openScope());
      assertThrows(RuntimeClosedException.class, () -> runtime.openScope(ScopePolicy.SUPERVISOR));
      stage.complete(1); // The second round meets a runtime that has ended.
      await(ended);
    }
    assertEquals(0, runs.get(), "bodies that ran");
  }

  @Test
  public void shutdown_twice_bothComplete() throws Exception {
    runtime.spawnAsync(Contract::never);
    CompletableFuture<Boolean> first = runtime.shutdown(FOREVER);
    CompletableFuture<Boolean> second = runtime.shutdown(Duration.ZERO);
    assertFalse(await(second), "the shorter grace counts");
    assertFalse(await(first));
  }

  @Test
  public void close_twice_isFine() {
    runtime.spawnAsync(Contract::never).abort("not needed");
    runtime.close();
    runtime.close();
    assertThrows(RuntimeClosedException.class, () -> runtime.spawn(() -> 1));
  }

  @Test
  public void close_pendingTask_grantsTheGraceThenCancels() {
    Duration grace = Duration.ofMillis(50);
    AsyncRuntime own = AsyncRuntime.create(config().closeGrace(grace).build());
    Task<Integer> task = own.spawnAsync(Contract::never);
    long start = System.nanoTime();
    own.close();
    assertTrue(System.nanoTime() - start >= grace.toNanos(), "the grace was granted");
    assertTrue(task.isCancelled());
    assertTrue(task.isFinished());
  }

  @Test
  public void close_pendingTaskThatEnds_isNotCancelled() throws Exception {
    AsyncRuntime own = AsyncRuntime.create(config().closeGrace(Duration.ofSeconds(10)).build());
    Task<String> task =
        own.spawnAsync(() -> Async.sleep(Duration.ofMillis(30)).thenApply(v -> "in time"));
    own.close();
    assertTrue(task.isFinished());
    assertEquals("in time", await(task));
  }

  @Test
  public void close_openScope_takesNoMoreBodies() {
    TaskScope scope = runtime.openScope();
    runtime.close();
    AtomicInteger runs = new AtomicInteger();
    try {
      Task<Integer> late = scope.spawn(() -> runs.incrementAndGet());
      assertTrue(late.isCancelled(), "if not refused, then cancelled");
    } catch (RuntimeClosedException refused) {
      assertFalse(refused.getMessage().isEmpty());
    }
    scope.close();
    assertEquals(0, runs.get());
  }

  @Test
  public void close_fromBodyOnWorker_isRefused() {
    Task<Integer> task =
        runtime.spawn(
            () -> {
              runtime.close();
              return 1;
            });
    assertTrue(failureOf(task) instanceof BlockedWorkerException, "waits for itself otherwise");
  }

  @Test
  public void shutdown_fromBody_cancelsThatBodyToo() throws Exception {
    Task<CompletableFuture<Boolean>> task = runtime.spawn(() -> runtime.shutdown(Duration.ZERO));
    await(task.finished());
    Eventually.until("closed", () -> isClosed(runtime));
  }

  private static boolean isClosed(AsyncRuntime runtime) {
    try {
      runtime.spawn(() -> 1);
      return false;
    } catch (RuntimeClosedException e) {
      return true;
    }
  }

  @Test
  public void close_oneRuntime_leavesOthersAlone() throws Exception {
    AsyncRuntime other = AsyncRuntime.create(config().build());
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = other.spawnAsync(() -> stage);
    runtime.close();
    assertFalse(task.isDone());
    stage.complete(2);
    assertEquals(2, await(task));
    other.close();
  }

  @Test
  public void global_shutdownAndClose_areRefused() throws Exception {
    AsyncRuntime global = AsyncRuntime.global();
    assertSame(global, AsyncRuntime.global());
    assertThrows(UnsupportedOperationException.class, global::close);
    assertThrows(UnsupportedOperationException.class, () -> global.shutdown(Duration.ofMillis(1)));
    assertEquals(5, await(global.spawn(() -> 5)), "still at work");
    assertEquals(6, global.<Integer>blockOn(scope -> await(scope.spawn(() -> 6))));
  }

  @Test
  public void config_isTheOneGiven() {
    io.portalis.RuntimeConfig config = config().threadNamePrefix("mine").build();
    try (AsyncRuntime own = AsyncRuntime.create(config)) {
      assertEquals(config, own.config());
    }
  }
}
