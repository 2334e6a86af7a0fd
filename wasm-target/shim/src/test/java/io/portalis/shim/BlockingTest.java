package io.portalis.shim;

import static io.portalis.shim.CallLog.DIRECT;
import static io.portalis.shim.CallLog.newFuture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Waiting for a future, with time limits and interrupts. */
public class BlockingTest {
  private static CompletableFuture<String> soon() {
    return newFuture().completeOnTimeout("a", 10, TimeUnit.MILLISECONDS);
  }

  private static void later(Runnable action) {
    CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS, DIRECT).execute(action);
  }

  @Test
  public void join_waits() {
    assertEquals("a", soon().join());
  }

  @Test
  public void get_waits() throws Exception {
    assertEquals("a", soon().get());
    assertEquals("a", soon().get(1, TimeUnit.DAYS));
    assertEquals("a", soon().get(Long.MAX_VALUE, TimeUnit.DAYS));
  }

  @Test
  public void get_late_throwsTimeout() {
    CompletableFuture<String> future = newFuture();
    TimeoutException thrown =
        assertThrows(TimeoutException.class, () -> future.get(5, TimeUnit.MILLISECONDS));
    assertNull(thrown.getMessage());
    assertFalse(future.isDone());
  }

  @Test
  public void get_notPositive_throwsTimeoutAtOnce() {
    assertThrows(TimeoutException.class, () -> newFuture().get(0, TimeUnit.SECONDS));
    assertThrows(TimeoutException.class, () -> newFuture().get(-1, TimeUnit.SECONDS));
  }

  @Test
  public void get_late_leavesNoDependent() {
    CompletableFuture<String> future = newFuture();
    assertThrows(TimeoutException.class, () -> future.get(1, TimeUnit.MILLISECONDS));
    assertEquals(0, future.getNumberOfDependents());
  }

  @Test
  public void get_nullUnit_throws() {
    assertThrows(NullPointerException.class, () -> newFuture().get(1, null));
  }

  @Test
  public void get_interruptedBefore_throws() {
    CompletableFuture<String> future = newFuture();
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, future::get);
    assertFalse(Thread.interrupted());
    assertEquals(0, future.getNumberOfDependents());
  }

  @Test
  public void getTimed_interruptedBefore_throws() {
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> newFuture().get(1, TimeUnit.DAYS));
    assertFalse(Thread.interrupted());
  }

  @Test
  public void get_completeAndInterrupted_returns() throws Exception {
    CompletableFuture<String> future = CompletableFuture.completedFuture("a");
    Thread.currentThread().interrupt();
    assertEquals("a", future.get());
    assertEquals("a", future.get(1, TimeUnit.SECONDS));
    assertTrue(Thread.interrupted());
  }

  @Test
  public void get_interruptedMeanwhile_throws() {
    Thread waiter = Thread.currentThread();
    later(waiter::interrupt);
    CompletableFuture<String> future = newFuture();
    assertThrows(InterruptedException.class, future::get);
    assertFalse(Thread.interrupted());
    assertEquals(0, future.getNumberOfDependents());
  }

  @Test
  public void join_interruptedBefore_waitsAndStaysInterrupted() {
    CompletableFuture<String> future = soon();
    Thread.currentThread().interrupt();
    assertEquals("a", future.join());
    assertTrue(Thread.interrupted());
  }

  @Test
  public void join_interruptedMeanwhile_waitsAndStaysInterrupted() {
    Thread waiter = Thread.currentThread();
    CompletableFuture<String> future = newFuture();
    later(
        () -> {
          waiter.interrupt();
          future.complete("b");
        });
    assertEquals("b", future.join());
    assertTrue(Thread.interrupted());
  }

  @Test
  public void join_unparkedBefore_waits() {
    LockSupport.unpark(Thread.currentThread());
    assertEquals("a", soon().join());
  }

  @Test
  public void join_fails_throws() {
    CompletableFuture<String> future = newFuture().orTimeout(1, TimeUnit.MILLISECONDS);
    assertThrows(CompletionException.class, future::join);
  }

  @Test
  public void supplyAsync_byDefault_runsElsewhere() {
    Thread caller = Thread.currentThread();
    assertNotSame(caller, CompletableFuture.supplyAsync(Thread::currentThread).join());
  }

  @Test
  public void runAsync_byDefault_ends() {
    assertNull(CompletableFuture.runAsync(() -> {}).join());
  }

  @Test
  public void completeAsync_byDefault_ends() {
    assertEquals("a", newFuture().completeAsync(() -> "a").join());
  }
}
