package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.BlockedWorkerException;
import io.portalis.BlockingGuard;
import io.portalis.Dispatchers;
import io.portalis.Task;
import io.portalis.TaskScope;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The blocking guard where waiting on a worker is possible. */
public abstract class ThreadedGuardContract extends Contract {

  @Test
  public void guard_warnAndOff_wait() throws Exception {
    for (BlockingGuard guard : new BlockingGuard[] {BlockingGuard.WARN, BlockingGuard.OFF}) {
      try (AsyncRuntime own =
          AsyncRuntime.create(config().workerThreads(1).blockingGuard(guard).build())) {
        Task<Integer> slow =
            own.spawnAsync(() -> Async.sleep(Duration.ofMillis(20)).thenApply(v -> 1));
        Task<Integer> awaiting = own.spawn(() -> await(slow.thenApply(v -> 10)));
        Task<Integer> joining = own.spawn(slow::join);
        Task<Integer> getting = own.spawn(() -> slow.get(20, TimeUnit.SECONDS));
        assertEquals(10, await(awaiting), guard + ", await");
        assertEquals(1, await(joining), guard + ", join");
        assertEquals(1, await(getting), guard + ", get");
      }
    }
  }

  @Test
  public void guard_onBlockingDispatcher_waits() throws Exception {
    CompletableFuture<Integer> gate = never();
    assertTrue(Dispatchers.io().allowsBlocking());
    Task<Integer> task = runtime.on(Dispatchers.io()).spawn(() -> await(gate));
    gate.complete(1);
    assertEquals(1, await(task));
  }

  @Test
  public void await_inCallbackRunByAWorker_isRefused() throws Exception {
    CompletableFuture<Integer> gate = never();
    CompletableFuture<Integer> callback =
        Async.sleep(Duration.ofMillis(20)).thenCompose(v -> result(gate));
    Eventually.until("refused or waiting", () -> callback.isDone() || waits(gate));
    gate.complete(1);
    assertInstanceOf(BlockedWorkerException.class, failureOf(callback));
  }

  private static boolean waits(CompletableFuture<?> gate) {
    return gate.getNumberOfDependents() > 0;
  }

  private static CompletableFuture<Integer> result(CompletableFuture<Integer> gate) {
    try {
      return CompletableFuture.completedFuture(await(gate));
    } catch (Exception e) {
      return failed(e);
    }
  }

  @Test
  public void close_ofScopeOnWorkerWhileAChildRuns_isRefusedButCancels() throws Exception {
    AtomicBoolean release = new AtomicBoolean();
    TaskScope scope = runtime.openScope();
    CompletableFuture<Void> started = never();
    Task<Integer> child =
        scope
            .on(Dispatchers.io())
            .spawn(
                () -> {
                  started.complete(null);
                  Threads.spinUntil(release::get);
                  return 1;
                });
    await(started);
    Task<Void> closer = runtime.spawn((Runnable) scope::close);
    assertInstanceOf(BlockedWorkerException.class, failureOf(closer));
    assertTrue(child.isCancelled(), "the children are cancelled all the same");
    assertFalse(child.isFinished());
    release.set(true);
    scope.close();
    assertTrue(child.isFinished());
  }

  @Test
  public void close_ofRuntimeFromBodyOfAnother_isRefused() throws Exception {
    AsyncRuntime other = AsyncRuntime.create(config().build());
    CompletableFuture<Integer> gate = never();
    Task<Integer> task = other.spawnAsync(() -> gate);
    assertInstanceOf(
        BlockedWorkerException.class, failureOf(runtime.spawn((Runnable) other::close)));
    gate.complete(1);
    await(task.finished());
    other.close();
  }
}
