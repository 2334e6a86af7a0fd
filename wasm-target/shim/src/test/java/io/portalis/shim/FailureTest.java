package io.portalis.shim;

import static io.portalis.shim.CallLog.failed;
import static io.portalis.shim.CallLog.newFuture;
import static io.portalis.shim.CallLog.show;
import static io.portalis.shim.CallLog.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.shim.CallLog.Failure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How exceptions are wrapped on their way. */
public class FailureTest {
  @Test
  public void join_failed_wraps() {
    CompletionException thrown = assertThrows(CompletionException.class, failed("x")::join);
    assertEquals("Completion(Failure: x)", show(thrown));
  }

  @Test
  public void getNow_failed_wraps() {
    CompletionException thrown =
        assertThrows(CompletionException.class, () -> failed("x").getNow("a"));
    assertEquals("Completion(Failure: x)", show(thrown));
  }

  @Test
  public void join_failedWithCompletionException_throwsSame() {
    CompletionException failure = new CompletionException(new Failure("x"));
    CompletableFuture<String> future = CompletableFuture.failedFuture(failure);
    assertSame(failure, assertThrows(CompletionException.class, future::join));
  }

  @Test
  public void get_failed_wrapsInExecutionException() {
    ExecutionException thrown = assertThrows(ExecutionException.class, failed("x")::get);
    assertEquals("Failure: x", show(thrown.getCause()));
  }

  @Test
  public void get_failedWithCompletionException_unwraps() {
    Failure failure = new Failure("x");
    CompletableFuture<String> future =
        CompletableFuture.failedFuture(new CompletionException(failure));
    assertSame(failure, assertThrows(ExecutionException.class, future::get).getCause());
    assertSame(
        failure,
        assertThrows(ExecutionException.class, () -> future.get(1, TimeUnit.DAYS)).getCause());
  }

  @Test
  public void get_failedWithCauselessCompletionException_isCause() {
    CompletionException failure = new CompletionException("none", null);
    CompletableFuture<String> future = CompletableFuture.failedFuture(failure);
    assertSame(failure, assertThrows(ExecutionException.class, future::get).getCause());
  }

  @Test
  public void get_failedWithExecutionException_wrapsAgain() {
    ExecutionException failure = new ExecutionException(new Failure("x"));
    CompletableFuture<String> future = CompletableFuture.failedFuture(failure);
    assertSame(failure, assertThrows(ExecutionException.class, future::get).getCause());
  }

  @Test
  public void handle_ofFailed_seesFailureItself() {
    Failure failure = new Failure("x");
    CompletableFuture<String> future = CompletableFuture.failedFuture(failure);
    assertSame(failure, future.handle((value, seen) -> seen).join());
  }

  @Test
  public void handle_ofDerived_seesWrapper() {
    assertEquals(
        "Completion(Failure: x)", failed("x").thenApply(v -> v).handle((v, f) -> show(f)).join());
  }

  @Test
  public void derived_ofDerived_hasSameWrapper() {
    CompletableFuture<String> one = failed("x").thenApply(value -> value);
    CompletableFuture<String> two = one.thenApply(value -> value);
    assertSame(
        one.handle((value, failure) -> failure).join(),
        two.handle((value, failure) -> failure).join());
  }

  @Test
  public void thenApply_throwsCompletionException_isNotWrapped() {
    CompletionException failure = new CompletionException(new Failure("x"));
    CompletableFuture<String> stage =
        CompletableFuture.completedFuture("a")
            .thenApply(
                value -> {
                  throw failure;
                });
    assertSame(failure, stage.handle((value, seen) -> seen).join());
  }

  @Test
  public void thenApply_throws_isWrapped() {
    CompletableFuture<String> stage =
        CompletableFuture.completedFuture("a")
            .thenApply(
                value -> {
                  throw new Failure("x");
                });
    assertEquals("Completion(Failure: x)", state(stage));
  }

  @Test
  public void thenApply_throwsError_isWrapped() {
    CompletableFuture<String> stage =
        CompletableFuture.completedFuture("a")
            .thenApply(
                value -> {
                  throw new AssertionError("x");
                });
    assertEquals("Completion(AssertionError: x)", state(stage));
  }

  @Test
  public void thenApply_sourceFails_isNotCalled() {
    CallLog log = new CallLog();
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.thenApply(log.apply("f"));
    source.completeExceptionally(new Failure("x"));
    assertEquals("", log.toString());
    assertEquals("Completion(Failure: x)", state(stage));
  }

  @Test
  public void cancelled_derivedIsNotCancelled() {
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.thenApply(value -> value);
    source.cancel(true);
    assertFalse(stage.isCancelled());
    assertTrue(stage.isCompletedExceptionally());
    assertEquals("Completion(CancellationException)", state(stage));
  }

  @Test
  public void completionException_keepsMessageAndCause() {
    Failure failure = new Failure("x");
    assertSame(failure, new CompletionException(failure).getCause());
    assertEquals(failure.toString(), new CompletionException(failure).getMessage());
    assertEquals("m", new CompletionException("m", failure).getMessage());
  }
}
