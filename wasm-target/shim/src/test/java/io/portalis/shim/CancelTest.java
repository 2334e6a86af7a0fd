package io.portalis.shim;

import static io.portalis.shim.CallLog.failed;
import static io.portalis.shim.CallLog.newFuture;
import static io.portalis.shim.CallLog.show;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Cancelling a future and what depends on it. */
public class CancelTest {
  @Test
  public void cancel_incomplete_isCancelled() {
    CompletableFuture<String> future = newFuture();
    assertTrue(future.cancel(true));
    assertTrue(future.isDone());
    assertTrue(future.isCancelled());
    assertTrue(future.isCompletedExceptionally());
  }

  @Test
  public void cancel_again_returnsTrue() {
    CompletableFuture<String> future = newFuture();
    future.cancel(true);
    assertTrue(future.cancel(false));
  }

  @Test
  public void cancel_complete_returnsFalse() {
    CompletableFuture<String> future = CompletableFuture.completedFuture("a");
    assertFalse(future.cancel(true));
    assertFalse(future.isCancelled());
    assertEquals("a", future.join());
    assertFalse(failed("x").cancel(true));
  }

  @Test
  public void completeExceptionally_withCancellation_isCancelled() {
    CompletableFuture<String> future = newFuture();
    future.completeExceptionally(new CancellationException());
    assertTrue(future.isCancelled());
  }

  @Test
  public void join_cancelled_throwsCancellation() {
    CompletableFuture<String> future = newFuture();
    future.cancel(true);
    assertThrows(CancellationException.class, future::join);
    assertThrows(CancellationException.class, future::get);
    assertThrows(CancellationException.class, () -> future.get(1, TimeUnit.SECONDS));
    assertThrows(CancellationException.class, () -> future.getNow("a"));
  }

  @Test
  public void join_derivedOfCancelled_throwsCompletion() {
    CompletableFuture<String> future = newFuture();
    CompletableFuture<String> stage = future.thenApply(value -> value);
    future.cancel(true);
    CompletionException thrown = assertThrows(CompletionException.class, stage::join);
    assertInstanceOf(CancellationException.class, thrown.getCause());
    ExecutionException got = assertThrows(ExecutionException.class, stage::get);
    assertInstanceOf(CancellationException.class, got.getCause());
  }

  @Test
  public void cancel_derived_leavesSource() {
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.thenApply(value -> value);
    stage.cancel(true);
    assertFalse(source.isDone());
    source.complete("a");
    assertTrue(stage.isCancelled());
    assertEquals("a", source.join());
  }

  @Test
  public void cancel_firesDependents() {
    CallLog log = new CallLog();
    CompletableFuture<String> future = newFuture();
    future.whenComplete((value, failure) -> log.add(show(failure)));
    future.cancel(false);
    assertEquals("CancellationException", log.toString());
  }

  @Test
  public void failedWithWrappedCancellation_isNotCancelled() {
    CompletableFuture<String> future = newFuture();
    future.completeExceptionally(new CompletionException(new CancellationException()));
    assertFalse(future.isCancelled());
    assertThrows(CompletionException.class, future::join);
  }
}
