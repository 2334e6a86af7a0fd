package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.sync.AsyncMutex;
import io.portalis.sync.Guard;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** {@code AsyncMutex.withLock}. */
public abstract class WithLockContract extends Contract {

  private final AsyncMutex<Integer> mutex = AsyncMutex.of(3);

  private void assertFree() {
    mutex.tryLock().orElseThrow(() -> new AssertionError("still locked")).close();
  }

  private static <T> CompletableFuture<T> done(T value) {
    return CompletableFuture.completedFuture(value);
  }

  @Test
  public void withLock_unlocked_callsTheBodyAtOnceAndUnlocks() throws Exception {
    CompletableFuture<Integer> result = mutex.withLock(guard -> done(guard.value() * 2));
    assertEquals(6, now(result));
    assertFree();
  }

  @Test
  public void withLock_whileTheStageRuns_isLocked() throws Exception {
    CompletableFuture<String> stage = never();
    CompletableFuture<String> result = mutex.withLock(guard -> stage);
    assertTrue(mutex.tryLock().isEmpty());
    assertPending("the stage runs", result);
    stage.complete("end");
    assertEquals("end", now(result));
    assertFree();
  }

  @Test
  public void withLock_locked_callsTheBodyWhenItIsItsTurn() throws Exception {
    Trace<String> order = new Trace<>();
    Guard<Integer> holder = now(mutex.lock());
    Function<String, Function<Guard<Integer>, CompletionStage<Void>>> body =
        name ->
            guard -> {
              order.add(name);
              return Async.yieldNow();
            };
    CompletableFuture<Void> a = mutex.withLock(body.apply("a"));
    CompletableFuture<Guard<Integer>> between = mutex.lock();
    CompletableFuture<Void> b = mutex.withLock(body.apply("b"));
    assertEquals(List.of(), order.list());
    holder.close();
    await(a);
    await(between);
    assertEquals(List.of("a"), order.list(), "in one queue with lock");
    await(between).close();
    await(b);
    assertEquals(List.of("a", "b"), order.list());
  }

  @Test
  public void withLock_result_isCompletedAfterTheUnlock() throws Exception {
    CompletableFuture<Integer> stage = never();
    CompletableFuture<Boolean> free =
        mutex.withLock(guard -> stage).thenApply(v -> mutex.tryLock().isPresent());
    stage.complete(1);
    assertTrue(await(free));
  }

  @Test
  public void withLock_failure_isCompletedAfterTheUnlock() throws Exception {
    CompletableFuture<Integer> stage = never();
    CompletableFuture<Boolean> free =
        mutex.withLock(guard -> stage).handle((v, failure) -> mutex.tryLock().isPresent());
    stage.completeExceptionally(new Boom("body"));
    assertTrue(await(free));
  }

  @Test
  public void withLock_nullResult_isAResult() throws Exception {
    assertNull(now(mutex.withLock(guard -> CompletableFuture.<Void>completedFuture(null))));
    assertFree();
  }

  @Test
  public void withLock_stageFails_failsWithItAndUnlocks() {
    Boom boom = new Boom("stage");
    assertSame(boom, failureOf(mutex.withLock(guard -> failed(boom))));
    assertFree();
    assertSame(boom, failureOf(mutex.withLock(guard -> failed(boom).thenApply(v -> v))));
    assertFree();
  }

  @Test
  public void withLock_failure_doesNotPoisonTheMutex() throws Exception {
    failureOf(
        mutex.withLock(
            guard -> {
              guard.set(4);
              return failed(new Boom("after a change"));
            }));
    CompletableFuture<Integer> next = mutex.withLock(guard -> done(guard.value()));
    assertEquals(4, now(next));
  }

  @Test
  public void withLock_bodyThrows_failsWithItAndUnlocks() {
    for (Throwable thrown :
        new Throwable[] {new IllegalStateException("x"), new AssertionError()}) {
      CompletableFuture<Integer> result =
          mutex.withLock(
              guard -> {
                if (thrown instanceof Error error) {
                  throw error;
                }
                throw (RuntimeException) thrown;
              });
      assertSame(thrown, failureOf(result));
      assertFree();
    }
  }

  @Test
  public void withLock_bodyReturnsNull_failsAndUnlocks() {
    CompletableFuture<Integer> result = mutex.withLock(guard -> null);
    assertInstanceOf(NullPointerException.class, failureOf(result));
    assertFree();
  }

  @Test
  public void withLock_nullBody_throwsAtTheCall() {
    assertRefused(NullPointerException.class, () -> mutex.withLock(null), "body");
    assertFree();
  }

  @Test
  public void withLock_waitingBodyThrows_servesTheNext() throws Exception {
    Guard<Integer> holder = now(mutex.lock());
    CompletableFuture<Integer> throwing =
        mutex.withLock(
            guard -> {
              throw new IllegalStateException("body");
            });
    CompletableFuture<Guard<Integer>> next = mutex.lock();
    holder.close();
    assertEquals("body", failureOf(throwing).getMessage());
    await(next).close();
  }

  @Test
  public void withLock_taskAborted_isCancelledWithItsReasonAndUnlocks() throws Exception {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> result = mutex.withLock(guard -> task);
    assertPending("the task runs", result);
    task.abort("upstream");
    assertEquals("upstream", reasonOf(result));
    assertTrue(result.isCancelled());
    assertFree();
  }

  @Test
  public void withLock_guardAfterwards_isClosed() throws Exception {
    Guard<Integer> leaked = now(mutex.withLock(CompletableFuture::completedFuture));
    assertThrows(IllegalStateException.class, leaked::value);
  }

  @Test
  public void withLock_bodyClosesTheGuard_isNotUnlockedTwice() throws Exception {
    CompletableFuture<Integer> stage = never();
    CompletableFuture<Integer> result =
        mutex.withLock(
            guard -> {
              guard.close();
              return stage;
            });
    Guard<Integer> other = now(mutex.lock());
    stage.complete(1);
    assertEquals(1, now(result));
    assertTrue(mutex.tryLock().isEmpty(), "the other holds it");
    other.close();
  }

  @Test
  public void withLock_fromItsOwnBody_runsAfterIt() throws Exception {
    Trace<String> order = new Trace<>();
    CompletableFuture<CompletableFuture<Void>> outer =
        mutex.withLock(
            guard -> {
              CompletableFuture<Void> inner =
                  mutex.withLock(
                      again -> {
                        order.add("inner");
                        return Async.yieldNow();
                      });
              order.add("outer");
              return done(inner);
            });
    await(await(outer));
    assertEquals(List.of("outer", "inner"), order.list());
  }
}
