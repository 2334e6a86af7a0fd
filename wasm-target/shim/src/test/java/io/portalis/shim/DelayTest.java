package io.portalis.shim;

import static io.portalis.shim.CallLog.DIRECT;
import static io.portalis.shim.CallLog.newFuture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Time limits and delayed executors. */
public class DelayTest {
  @Test
  public void orTimeout_returnsItself() {
    CompletableFuture<String> future = newFuture();
    assertSame(future, future.orTimeout(1, TimeUnit.DAYS));
    future.complete("a");
    assertSame(future, future.orTimeout(0, TimeUnit.DAYS));
    assertEquals("a", future.join());
  }

  @Test
  public void orTimeout_late_fails() {
    CompletableFuture<String> future = newFuture();
    future.orTimeout(5, TimeUnit.MILLISECONDS);
    CompletionException thrown = assertThrows(CompletionException.class, future::join);
    assertInstanceOf(TimeoutException.class, thrown.getCause());
    assertFalse(future.isCancelled());
    assertNull(thrown.getCause().getMessage());
  }

  @Test
  public void orTimeout_notPositive_fails() {
    assertThrows(CompletionException.class, newFuture().orTimeout(0, TimeUnit.SECONDS)::join);
    assertThrows(CompletionException.class, newFuture().orTimeout(-1, TimeUnit.SECONDS)::join);
    assertThrows(
        CompletionException.class, newFuture().orTimeout(Long.MIN_VALUE, TimeUnit.DAYS)::join);
  }

  @Test
  public void orTimeout_huge_doesNotEnd() {
    CompletableFuture<String> future = newFuture();
    future.orTimeout(Long.MAX_VALUE, TimeUnit.DAYS);
    assertFalse(future.isDone());
    future.complete("a");
  }

  @Test
  public void orTimeout_countsAsDependentUntilEnd() {
    CompletableFuture<String> future = newFuture();
    future.orTimeout(1, TimeUnit.DAYS);
    assertEquals(1, future.getNumberOfDependents());
    future.complete("a");
    assertEquals(0, future.getNumberOfDependents());
  }

  @Test
  public void completeOnTimeout_late_completes() {
    CompletableFuture<String> future = newFuture();
    assertSame(future, future.completeOnTimeout("late", 5, TimeUnit.MILLISECONDS));
    assertEquals("late", future.join());
  }

  @Test
  public void completeOnTimeout_inTime_keepsValue() {
    CompletableFuture<String> future = newFuture();
    future.completeOnTimeout("late", 1, TimeUnit.DAYS);
    future.complete("a");
    assertEquals("a", future.join());
  }

  @Test
  public void completeOnTimeout_null_completes() {
    assertNull(newFuture().completeOnTimeout(null, 1, TimeUnit.NANOSECONDS).join());
  }

  @Test
  public void timeouts_shorterSetLater_comesFirst() {
    CompletableFuture<String> future = newFuture();
    future.completeOnTimeout("late", 1, TimeUnit.DAYS);
    future.completeOnTimeout("early", 1, TimeUnit.MILLISECONDS);
    assertEquals("early", future.join());
  }

  @Test
  public void delayedExecutor_runsLater() {
    long start = System.nanoTime();
    Executor delayed = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS, DIRECT);
    assertEquals("a", CompletableFuture.supplyAsync(() -> "a", delayed).join());
    assertTrue(System.nanoTime() - start >= 20_000_000);
  }

  @Test
  public void delayedExecutor_default_runs() {
    Executor delayed = CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS);
    assertEquals("a", CompletableFuture.supplyAsync(() -> "a", delayed).join());
  }

  @Test
  public void delayedExecutor_handsTaskToExecutor() {
    CompletableFuture<Runnable> handed = new CompletableFuture<>();
    Executor keep = handed::complete;
    CallLog log = new CallLog();
    CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, keep).execute(log.run("ran"));
    handed.join().run();
    assertEquals("ran", log.toString());
  }

  @Test
  public void timeouts_nullUnit_throws() {
    assertThrows(NullPointerException.class, () -> newFuture().orTimeout(1, null));
    assertThrows(NullPointerException.class, () -> newFuture().completeOnTimeout("a", 1, null));
    assertThrows(
        NullPointerException.class, () -> CompletableFuture.delayedExecutor(1, null, DIRECT));
    assertThrows(
        NullPointerException.class,
        () -> CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, null));
  }
}
