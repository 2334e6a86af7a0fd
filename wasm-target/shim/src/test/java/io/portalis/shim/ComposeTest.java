package io.portalis.shim;

import static io.portalis.shim.CallLog.failed;
import static io.portalis.shim.CallLog.newFuture;
import static io.portalis.shim.CallLog.show;
import static io.portalis.shim.CallLog.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.portalis.shim.CallLog.Failure;
import io.portalis.shim.CallLog.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Stages that end as another one: thenCompose, exceptionallyCompose. */
public class ComposeTest {
  @Test
  public void thenCompose_innerCompletesLater_ends() {
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> inner = newFuture();
    CompletableFuture<String> stage = source.thenCompose(value -> inner);
    source.complete("a");
    assertFalse(stage.isDone());
    inner.complete("b");
    assertEquals("b", stage.join());
  }

  @Test
  public void thenCompose_innerIsComplete_endsAtOnce() {
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage =
        source.thenCompose(value -> CompletableFuture.completedFuture(value + "b"));
    source.complete("a");
    assertEquals("ab", stage.join());
    assertEquals("b", source.thenCompose(v -> CompletableFuture.completedFuture("b")).join());
  }

  @Test
  public void thenCompose_innerFails_isWrapped() {
    CompletableFuture<String> inner = newFuture();
    CompletableFuture<String> stage =
        CompletableFuture.completedFuture("a").thenCompose(value -> inner);
    inner.completeExceptionally(new Failure("x"));
    assertEquals("Completion(Failure: x)", state(stage));
  }

  @Test
  public void thenCompose_sourceFails_isNotCalled() {
    CallLog log = new CallLog();
    CompletableFuture<String> stage =
        failed("x")
            .thenCompose(
                value -> {
                  log.add("called");
                  return newFuture();
                });
    assertEquals("Completion(Failure: x)", state(stage));
    assertEquals("", log.toString());
  }

  @Test
  public void thenCompose_throws_isWrapped() {
    CompletableFuture<String> stage =
        CompletableFuture.completedFuture("a")
            .thenCompose(
                value -> {
                  throw new Failure("x");
                });
    assertEquals("Completion(Failure: x)", state(stage));
  }

  @Test
  public void thenCompose_returnsNull_fails() {
    CompletableFuture<String> stage =
        CompletableFuture.completedFuture("a").thenCompose(value -> null);
    CompletionException thrown = assertThrows(CompletionException.class, stage::join);
    assertInstanceOf(NullPointerException.class, thrown.getCause());
  }

  @Test
  public void thenCompose_returnsMinimalStage_ends() {
    CompletableFuture<String> inner = newFuture();
    CompletableFuture<String> stage =
        CompletableFuture.completedFuture("a").thenCompose(value -> inner.minimalCompletionStage());
    assertFalse(stage.isDone());
    inner.complete("b");
    assertEquals("b", stage.join());
  }

  @Test
  public void thenCompose_completedBefore_innerIsNotMade() {
    CallLog log = new CallLog();
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage =
        source.thenCompose(
            value -> {
              log.add("called");
              return newFuture();
            });
    stage.complete("own");
    source.complete("a");
    assertEquals("", log.toString());
  }

  @Test
  public void thenCompose_completedWhileInnerRuns_keepsOwn() {
    CompletableFuture<String> inner = newFuture();
    CompletableFuture<String> stage =
        CompletableFuture.completedFuture("a").thenCompose(value -> inner);
    stage.complete("own");
    inner.complete("b");
    assertEquals("own", stage.join());
    assertEquals("b", inner.join());
  }

  @Test
  public void thenComposeAsync_runsInExecutorOnce() {
    Queue queue = new Queue();
    CompletableFuture<String> inner = newFuture();
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.thenComposeAsync(value -> inner, queue);
    source.complete("a");
    inner.complete("b");
    assertFalse(stage.isDone());
    queue.runAll();
    assertEquals("b", stage.join());
    assertEquals(1, queue.count());
  }

  @Test
  public void thenComposeAsync_byDefault_ends() {
    assertEquals(
        "b",
        CompletableFuture.completedFuture("a")
            .thenComposeAsync(value -> CompletableFuture.completedFuture("b"))
            .join());
  }

  @Test
  public void exceptionallyCompose_failure_endsAsInner() {
    CompletableFuture<String> inner = newFuture();
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.exceptionallyCompose(failure -> inner);
    source.completeExceptionally(new Failure("x"));
    assertFalse(stage.isDone());
    inner.complete("b");
    assertEquals("b", stage.join());
  }

  @Test
  public void exceptionallyCompose_success_keepsValue() {
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.exceptionallyCompose(failure -> newFuture());
    source.complete("a");
    assertEquals("a", stage.join());
    assertEquals("a", source.exceptionallyCompose(failure -> newFuture()).join());
  }

  @Test
  public void exceptionallyCompose_innerFails_isWrapped() {
    assertEquals(
        "Completion(Failure: y)", state(failed("x").exceptionallyCompose(f -> failed("y"))));
  }

  @Test
  public void exceptionallyCompose_throws_isWrapped() {
    CompletableFuture<String> stage =
        failed("x")
            .exceptionallyCompose(
                failure -> {
                  throw new Failure("y");
                });
    assertEquals("Completion(Failure: y)", state(stage));
  }

  @Test
  public void exceptionallyComposeAsync_runsInExecutor() {
    Queue queue = new Queue();
    CompletableFuture<String> stage =
        failed("x")
            .exceptionallyComposeAsync(
                failure -> CompletableFuture.completedFuture(show(failure)), queue);
    assertFalse(stage.isDone());
    queue.runAll();
    assertEquals("Failure: x", stage.join());
  }

  @Test
  public void exceptionallyComposeAsync_byDefault_ends() {
    assertEquals(
        "b",
        failed("x")
            .exceptionallyComposeAsync(failure -> CompletableFuture.completedFuture("b"))
            .join());
  }
}
