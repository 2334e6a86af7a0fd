package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.BlockedWorkerException;
import io.portalis.RuntimeClosedException;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.TaskScope;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** {@code AsyncRuntime.blockOn} and {@code run}. */
public abstract class BlockOnContract extends Contract {

  @Test
  public void blockOn_main_runsOnTheCallingThread() throws Exception {
    Thread caller = Thread.currentThread();
    assertSame(caller, runtime.blockOn(scope -> Thread.currentThread()));
    assertNull(runtime.<String>blockOn(scope -> null), "a null result");
  }

  @Test
  public void blockOn_childrenPending_areJoined() throws Exception {
    AtomicReference<Task<Void>> child = new AtomicReference<>();
    int result =
        runtime.blockOn(
            scope -> {
              child.set(scope.spawnAsync(() -> Async.sleep(Duration.ofMillis(30))));
              return 7;
            });
    assertEquals(7, result);
    assertTrue(child.get().isFinished(), "joined before the result was handed on");
    assertNull(await(child.get()));
  }

  @Test
  public void blockOn_main_mayAwaitAndJoin() throws Exception {
    int sum =
        runtime.blockOn(
            scope -> {
              Task<Integer> a = scope.spawn(() -> 40);
              Task<Integer> b =
                  scope.spawnAsync(() -> Async.sleep(Duration.ofMillis(5)).thenApply(v -> 2));
              scope.join();
              return await(a) + b.join() + scope.spawn(() -> 0).get();
            });
    assertEquals(42, sum);
  }

  @Test
  public void blockOn_mainThrows_cancelsTheChildrenAndRethrows() {
    Boom boom = new Boom("main");
    AtomicReference<Task<Integer>> child = new AtomicReference<>();
    Boom thrown =
        assertThrows(
            Boom.class,
            () ->
                runtime.blockOn(
                    scope -> {
                      child.set(scope.spawnAsync(Contract::never));
                      throw boom;
                    }));
    assertSame(boom, thrown);
    assertTrue(child.get().isCancelled());
    assertTrue(child.get().isFinished());
    assertEquals(0, boom.getSuppressed().length);
  }

  @Test
  public void blockOn_mainThrowsError_rethrowsIt() {
    Error error = new AssertionError("main");
    assertSame(error, assertThrows(Error.class, () -> runtime.blockOn(failingMain(error))));
  }

  private static io.portalis.ScopedBody<Integer> failingMain(Throwable failure) {
    return scope -> Contract.<Integer>failing(failure).call();
  }

  @Test
  public void blockOn_childFailsWhileMainAwaits_interruptsMain() throws Exception {
    Boom boom = new Boom("child");
    CompletableFuture<Integer> neverEnds = never();
    Trace<Throwable> inMain = new Trace<>();
    assertSame(
        boom,
        assertThrows(
            Boom.class,
            () ->
                runtime.blockOn(
                    scope -> {
                      scope.spawn(failing(boom));
                      try {
                        return await(neverEnds);
                      } catch (Throwable e) {
                        inMain.add(e);
                        throw e;
                      }
                    })));
    assertEquals(1, inMain.size(), "main was woken");
    assertEquals(0, boom.getSuppressed().length, "being woken is no failure of main");
    assertEquals(0, uncaught.size(), "it was thrown: " + uncaught);
    int next = runtime.blockOn(scope -> await(scope.spawn(() -> 1)));
    assertEquals(1, next, "undisturbed again");
  }

  @Test
  public void blockOn_childFailsAndMainReturns_rethrowsTheChildsFailure() {
    Boom boom = new Boom("child");
    Boom thrown =
        assertThrows(
            Boom.class,
            () ->
                runtime.blockOn(
                    scope -> {
                      Task<Integer> child = scope.spawn(failing(boom));
                      try {
                        await(child);
                      } catch (Exception ignored) {
                        // The scope remembers it.
                      }
                      return 1;
                    }));
    assertSame(boom, thrown);
  }

  @Test
  public void blockOn_childFailsAfterMainReturned_rethrowsIt() {
    Boom boom = new Boom("late child");
    assertSame(
        boom,
        assertThrows(
            Boom.class,
            () ->
                runtime.blockOn(
                    scope -> {
                      scope.spawnAsync(
                          () -> Async.sleep(Duration.ofMillis(20)).thenCompose(v -> failed(boom)));
                      return 1;
                    })));
  }

  @Test
  public void blockOn_childAndMainFail_firstWinsAndTheOtherIsSuppressed() {
    Boom first = new Boom("child");
    Boom second = new Boom("main");
    Boom thrown =
        assertThrows(
            Boom.class,
            () ->
                runtime.blockOn(
                    scope -> {
                      Task<Integer> child = scope.spawnAsync(Contract::never);
                      child.completeExceptionally(first);
                      throw second;
                    }));
    assertSame(first, thrown);
    assertEquals(List.of(second), List.of(first.getSuppressed()));
  }

  @Test
  public void blockOn_mainFailsWithTheChildsException_isNotSuppressedInItself() {
    Boom same = new Boom("shared");
    assertSame(
        same,
        assertThrows(
            Boom.class, () -> runtime.blockOn(scope -> await(scope.spawn(failing(same))))));
    assertEquals(0, same.getSuppressed().length);
  }

  @Test
  public void blockOn_childCancelledByItself_isNoFailure() throws Exception {
    assertEquals(
        3,
        runtime.<Integer>blockOn(
            scope -> {
              scope.spawnAsync(Contract::never).abort("by itself");
              return 3;
            }));
  }

  @Test
  public void blockOn_nested_works() throws Exception {
    assertEquals(
        6,
        runtime.<Integer>blockOn(
            outer -> {
              Task<Integer> child = outer.spawn(() -> 2);
              return 3 * runtime.<Integer>blockOn(inner -> await(child));
            }));
  }

  @Test
  public void blockOn_inATaskThatIsAborted_cancelsMainAndItsChildren() throws Exception {
    Trace<Throwable> seen = new Trace<>();
    Trace<Task<Integer>> children = new Trace<>();
    Task<Integer> caller =
        runtime.spawnBlocking(
            () ->
                runtime.<Integer>blockOn(
                    scope -> {
                      children.add(scope.spawnAsync(Contract::never));
                      try {
                        return await(never());
                      } catch (TaskCancelledException e) {
                        seen.add(e);
                        throw e;
                      }
                    }));
    Eventually.until("main is at work", () -> children.size() == 1);
    caller.abort("enough");
    await(caller.finished());
    assertEquals("enough", seen.list().get(0).getMessage());
    assertTrue(children.list().get(0).isCancelled());
  }

  @Test
  public void blockOn_insideSpawnedBody_isRefused() {
    Task<Integer> task = runtime.spawn(() -> runtime.<Integer>blockOn(scope -> 1));
    assertInstanceOf(BlockedWorkerException.class, failureOf(task));
  }

  @Test
  public void blockOn_afterItsEnd_scopeAcceptsNothing() throws Exception {
    AtomicReference<TaskScope> scopes = new AtomicReference<>();
    runtime.blockOn(
        scope -> {
          scopes.set(scope);
          return null;
        });
    assertThrows(RuntimeClosedException.class, () -> scopes.get().spawn(() -> 1));
  }

  @Test
  public void blockOn_closedRuntime_isRefused() throws Exception {
    await(runtime.shutdown(Duration.ZERO));
    Trace<String> ran = new Trace<>();
    assertThrows(
        RuntimeClosedException.class,
        () ->
            runtime.blockOn(
                scope -> {
                  ran.add("main");
                  return 1;
                }));
    assertEquals(0, ran.size());
  }

  @Test
  public void blockOn_null_isRefused() {
    assertRefused(NullPointerException.class, () -> runtime.<Integer>blockOn(null), "main");
    assertRefused(NullPointerException.class, () -> AsyncRuntime.<Integer>run(null), "main");
  }

  @Test
  public void run_main_returnsItsResultAndClosesItsRuntime() throws Exception {
    AtomicReference<TaskScope> scopes = new AtomicReference<>();
    int total =
        AsyncRuntime.run(
            scope -> {
              scopes.set(scope);
              Task<Integer> a = scope.spawn(() -> 40);
              Task<Integer> b = scope.spawn(() -> 2);
              return a.join() + b.join();
            });
    assertEquals(42, total);
    assertThrows(RuntimeClosedException.class, () -> scopes.get().spawn(() -> 1));
  }

  @Test
  public void run_childFails_rethrowsUnwrapped() {
    Boom boom = new Boom("child");
    assertSame(
        boom,
        assertThrows(
            Boom.class, () -> AsyncRuntime.run(scope -> await(scope.spawn(failing(boom))))));
  }
}
