package io.portalis.shim;

import static io.portalis.shim.CallLog.DIRECT;
import static io.portalis.shim.CallLog.REJECTING;
import static io.portalis.shim.CallLog.failed;
import static io.portalis.shim.CallLog.newFuture;
import static io.portalis.shim.CallLog.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.shim.CallLog.Failure;
import io.portalis.shim.CallLog.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How a future is completed, and what it then says. */
public class CompletionTest {
  @Test
  public void complete_isFirst_returnsTrueOnce() {
    CompletableFuture<String> future = newFuture();
    assertTrue(future.complete("a"));
    assertFalse(future.complete("b"));
    assertFalse(future.completeExceptionally(new Failure("x")));
    assertEquals("a", future.join());
  }

  @Test
  public void complete_withNull_isDone() {
    CompletableFuture<String> future = newFuture();
    assertTrue(future.complete(null));
    assertTrue(future.isDone());
    assertNull(future.getNow("absent"));
    assertFalse(future.isCompletedExceptionally());
  }

  @Test
  public void new_isIncomplete() {
    CompletableFuture<String> future = newFuture();
    assertFalse(future.isDone());
    assertFalse(future.isCancelled());
    assertFalse(future.isCompletedExceptionally());
    assertEquals("absent", future.getNow("absent"));
  }

  @Test
  public void completeExceptionally_isFirst_isDone() {
    CompletableFuture<String> future = newFuture();
    assertTrue(future.completeExceptionally(new Failure("x")));
    assertFalse(future.complete("a"));
    assertTrue(future.isDone());
    assertTrue(future.isCompletedExceptionally());
    assertFalse(future.isCancelled());
  }

  @Test
  public void completedFuture_hasValue() {
    assertEquals("a", CompletableFuture.completedFuture("a").join());
    assertNull(CompletableFuture.completedFuture(null).join());
  }

  @Test
  public void failedFuture_hasFailure() {
    assertTrue(failed("x").isCompletedExceptionally());
    assertEquals("Failure: x", state(failed("x")));
  }

  @Test
  public void get_ofCompleted_returns() throws Exception {
    assertEquals("a", CompletableFuture.completedFuture("a").get());
    assertEquals("a", CompletableFuture.completedFuture("a").get(0, TimeUnit.SECONDS));
  }

  @Test
  public void completeAsync_runsInExecutor() {
    Queue queue = new Queue();
    CompletableFuture<String> future = newFuture();
    assertSame(future, future.completeAsync(() -> "a", queue));
    assertFalse(future.isDone());
    queue.runAll();
    assertEquals("a", future.join());
  }

  @Test
  public void completeAsync_supplierThrows_isWrapped() {
    CompletableFuture<String> future = newFuture();
    future.completeAsync(
        () -> {
          throw new Failure("x");
        },
        DIRECT);
    assertEquals("Completion(Failure: x)", state(future));
  }

  @Test
  public void completeAsync_completedBefore_isNotCalled() {
    CallLog log = new CallLog();
    Queue queue = new Queue();
    CompletableFuture<String> future = newFuture();
    future.completeAsync(
        () -> {
          log.add("called");
          return "a";
        },
        queue);
    future.complete("b");
    queue.runAll();
    assertEquals("", log.toString());
    assertEquals("b", future.join());
  }

  @Test
  public void completeAsync_rejected_throws() {
    CompletableFuture<String> future = newFuture();
    assertThrows(Failure.class, () -> future.completeAsync(() -> "a", REJECTING));
    assertFalse(future.isDone());
  }

  @Test
  public void supplyAsync_runsInExecutor() {
    Queue queue = new Queue();
    CompletableFuture<String> future = CompletableFuture.supplyAsync(() -> "a", queue);
    assertFalse(future.isDone());
    queue.runAll();
    assertEquals("a", future.join());
  }

  @Test
  public void supplyAsync_throws_isWrapped() {
    CompletableFuture<String> future =
        CompletableFuture.supplyAsync(
            () -> {
              throw new Failure("x");
            },
            DIRECT);
    assertEquals("Completion(Failure: x)", state(future));
  }

  @Test
  public void runAsync_runsInExecutor() {
    CallLog log = new CallLog();
    Queue queue = new Queue();
    CompletableFuture<Void> future = CompletableFuture.runAsync(log.run("ran"), queue);
    assertEquals("", log.toString());
    queue.runAll();
    assertEquals("ran", log.toString());
    assertEquals("null", state(future));
  }

  @Test
  public void runAsync_throws_isWrapped() {
    CompletableFuture<Void> future =
        CompletableFuture.runAsync(
            () -> {
              throw new Failure("x");
            },
            DIRECT);
    assertEquals("Completion(Failure: x)", state(future));
  }

  @Test
  public void async_taskIsMarked() {
    Runnable[] task = new Runnable[1];
    Executor keep = given -> task[0] = given;
    CompletableFuture.supplyAsync(() -> "a", keep);
    assertInstanceOf(CompletableFuture.AsynchronousCompletionTask.class, task[0]);
    CompletableFuture.completedFuture("a").thenRunAsync(() -> {}, keep);
    assertInstanceOf(CompletableFuture.AsynchronousCompletionTask.class, task[0]);
  }

  @Test
  public void obtrudeValue_replaces() {
    CompletableFuture<String> future = failed("x");
    future.obtrudeValue("a");
    assertEquals("a", future.join());
    future.obtrudeValue(null);
    assertNull(future.join());
  }

  @Test
  public void obtrudeValue_ofIncomplete_firesDependents() {
    CompletableFuture<String> future = newFuture();
    CompletableFuture<String> stage = future.thenApply(value -> value + "b");
    future.obtrudeValue("a");
    assertEquals("ab", stage.join());
  }

  @Test
  public void obtrudeException_replaces() {
    CompletableFuture<String> future = CompletableFuture.completedFuture("a");
    CompletableFuture<String> stage = future.thenApply(value -> value);
    future.obtrudeException(new Failure("x"));
    assertEquals("Failure: x", state(future));
    assertEquals("a", stage.join());
  }

  @Test
  public void toCompletableFuture_isSame() {
    CompletableFuture<String> future = newFuture();
    assertSame(future, future.toCompletableFuture());
  }
}
