package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Dispatchers;
import io.portalis.RuntimeClosedException;
import io.portalis.Task;
import io.portalis.TaskScope;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** {@code AsyncRuntime.scoped}: a scope around a stage. */
public abstract class ScopedContract extends Contract {

  @Test
  public void scoped_function_isCalledAtOnceOnTheCallingThread() throws Exception {
    Trace<Thread> callers = new Trace<>();
    CompletableFuture<Integer> result =
        runtime.scoped(
            scope -> {
              callers.add(Thread.currentThread());
              return scope.spawn(() -> 5);
            });
    assertEquals(java.util.List.of(Thread.currentThread()), callers.list());
    assertEquals(5, await(result));
  }

  @Test
  public void scoped_stageEndsFirst_waitsForTheChildren() throws Exception {
    CompletableFuture<Integer> stage = never();
    CompletableFuture<String> result =
        runtime.scoped(
            scope -> {
              scope.spawnAsync(() -> stage);
              return CompletableFuture.completedFuture("early");
            });
    assertFalse(result.isDone(), "a child is pending");
    stage.complete(1);
    assertEquals("early", await(result));
  }

  @Test
  public void scoped_childrenEndFirst_waitsForTheStage() throws Exception {
    CompletableFuture<Integer> stage = never();
    AtomicReference<Task<Integer>> child = new AtomicReference<>();
    CompletableFuture<Integer> result =
        runtime.scoped(
            scope -> {
              child.set(scope.spawn(() -> 1));
              return stage;
            });
    await(child.get().finished());
    assertFalse(result.isDone());
    stage.complete(null);
    assertNull(await(result));
  }

  @Test
  public void scoped_childFails_cancelsStageAndFails() {
    Boom boom = new Boom("child");
    CompletableFuture<Integer> stage = never();
    CompletableFuture<Integer> result =
        runtime.scoped(
            scope -> {
              scope.spawn(failing(boom));
              return stage;
            });
    assertSame(boom, failureOf(result));
    assertTrue(stage.isCancelled(), "nobody wants the stage now");
    assertFalse(result.isCancelled());
  }

  @Test
  public void scoped_stageFails_cancelsTheChildren() {
    Boom boom = new Boom("stage");
    AtomicReference<Task<Integer>> child = new AtomicReference<>();
    CompletableFuture<Object> result =
        runtime.scoped(
            scope -> {
              child.set(scope.spawnAsync(Contract::never));
              return failed(boom).thenApply(v -> v);
            });
    assertSame(boom, failureOf(result), "unwrapped");
    assertTrue(child.get().isCancelled());
    assertTrue(child.get().isFinished(), "children never outlive the scope");
  }

  @Test
  public void scoped_childFailsAfterTheStage_isSuppressed() {
    Boom first = new Boom("stage");
    Boom second = new Boom("child");
    CompletableFuture<Integer> stage = never();
    ManualExecutor executor = new ManualExecutor();
    CompletableFuture<Integer> result =
        runtime.scoped(
            scope -> {
              scope
                  .on(Dispatchers.from(executor))
                  .spawn(
                      () -> {
                        stage.completeExceptionally(first);
                        throw second;
                      });
              return stage;
            });
    executor.runAll();
    assertSame(first, failureOf(result));
    assertEquals(List.of(second), List.of(first.getSuppressed()));
  }

  @Test
  public void scoped_functionThrows_failsTheFuture() {
    RuntimeException thrown = new IllegalStateException("function");
    AtomicReference<Task<Integer>> child = new AtomicReference<>();
    CompletableFuture<Integer> result =
        runtime.scoped(
            scope -> {
              child.set(scope.spawnAsync(Contract::never));
              throw thrown;
            });
    assertSame(thrown, failureOf(result));
    assertTrue(child.get().isCancelled());
  }

  @Test
  public void scoped_nullStage_failsTheFuture() {
    CompletionStage<Integer> none = null;
    CompletableFuture<Integer> result = runtime.scoped(scope -> none);
    assertInstanceOf(NullPointerException.class, failureOf(result));
  }

  @Test
  public void scoped_cancelled_cancelsStageAndChildren() throws Exception {
    CompletableFuture<Integer> stage = never();
    AtomicReference<Task<Integer>> child = new AtomicReference<>();
    AtomicReference<TaskScope> scopes = new AtomicReference<>();
    CompletableFuture<Integer> result =
        runtime.scoped(
            scope -> {
              scopes.set(scope);
              child.set(scope.spawnAsync(Contract::never));
              return stage;
            });
    assertTrue(result.cancel(true));
    assertTrue(stage.isCancelled());
    assertTrue(child.get().isCancelled());
    assertTrue(scopes.get().isCancelled());
    assertEquals("cancelled", reasonOf(result));
    await(child.get().finished());
  }

  @Test
  public void scoped_stageIsCancelled_isCancelledAndEndsTheChildren() {
    CompletableFuture<Integer> stage = never();
    AtomicReference<Task<Integer>> child = new AtomicReference<>();
    CompletableFuture<Integer> result =
        runtime.scoped(
            scope -> {
              child.set(scope.spawnAsync(Contract::never));
              return stage;
            });
    stage.cancel(true);
    assertEquals("cancelled", reasonOf(result));
    assertTrue(result.isCancelled());
    assertTrue(child.get().isCancelled());
  }

  @Test
  public void scoped_childCancelledByItself_isNoFailure() throws Exception {
    CompletableFuture<String> result =
        runtime.scoped(
            scope -> {
              scope.spawnAsync(Contract::never).abort("by itself");
              return CompletableFuture.completedFuture("fine");
            });
    assertEquals("fine", await(result));
  }

  @Test
  public void scoped_afterItsEnd_acceptsNothing() throws Exception {
    AtomicReference<TaskScope> scopes = new AtomicReference<>();
    AtomicInteger runs = new AtomicInteger();
    await(
        runtime.<Integer>scoped(
            scope -> {
              scopes.set(scope);
              return CompletableFuture.completedFuture(1);
            }));
    assertThrows(
        RuntimeClosedException.class, () -> scopes.get().spawn(() -> runs.incrementAndGet()));
    assertEquals(0, runs.get());
  }

  @Test
  public void scoped_null_isRefusedAtTheCall() {
    assertRefused(NullPointerException.class, () -> runtime.<Integer>scoped(null), "body");
  }

  @Test
  public void scoped_closedRuntime_isRefusedWithoutCallingTheFunction() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    await(runtime.shutdown(Duration.ZERO));
    assertThrows(
        RuntimeClosedException.class,
        () ->
            runtime.<Integer>scoped(
                scope -> CompletableFuture.completedFuture(calls.incrementAndGet())));
    assertEquals(0, calls.get());
  }
}
