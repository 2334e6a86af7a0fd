package io.portalis.shim;

import static io.portalis.shim.CallLog.REJECTING;
import static io.portalis.shim.CallLog.failed;
import static io.portalis.shim.CallLog.newFuture;
import static io.portalis.shim.CallLog.show;
import static io.portalis.shim.CallLog.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.portalis.shim.CallLog.Failure;
import io.portalis.shim.CallLog.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Stages after the end of one: handle, whenComplete, exceptionally. */
public class HandleTest {
  private static void fail(Object value, Object failure) {
    throw new Failure("action");
  }

  @Test
  public void handle_success_getsValue() {
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.handle((value, failure) -> value + show(failure));
    source.complete("a");
    assertEquals("anull", stage.join());
  }

  @Test
  public void handle_failure_getsFailure() {
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.handle((value, failure) -> value + show(failure));
    source.completeExceptionally(new Failure("x"));
    assertEquals("nullFailure: x", stage.join());
  }

  @Test
  public void handle_throws_isWrapped() {
    CompletableFuture<String> stage =
        failed("x")
            .handle(
                (value, failure) -> {
                  throw new Failure("y");
                });
    assertEquals("Completion(Failure: y)", state(stage));
  }

  @Test
  public void handleAsync_runsInExecutor() {
    Queue queue = new Queue();
    CompletableFuture<String> one = failed("x").handleAsync((value, failure) -> "a", queue);
    CompletableFuture<String> two =
        CompletableFuture.completedFuture("b").handleAsync((value, failure) -> value, queue);
    assertEquals(2, queue.count());
    queue.runAll();
    assertEquals("a", one.join());
    assertEquals("b", two.join());
  }

  @Test
  public void handleAsync_byDefault_ends() {
    assertEquals("a", failed("x").handleAsync((value, failure) -> "a").join());
  }

  @Test
  public void whenComplete_success_keepsValue() {
    CallLog log = new CallLog();
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage =
        source.whenComplete((value, failure) -> log.add(value + show(failure)));
    source.complete("a");
    assertEquals("anull", log.toString());
    assertEquals("a", stage.join());
  }

  @Test
  public void whenComplete_failure_keepsFailure() {
    CallLog log = new CallLog();
    CompletableFuture<String> stage =
        failed("x").whenComplete((value, failure) -> log.add(value + show(failure)));
    assertEquals("nullFailure: x", log.toString());
    assertEquals("Completion(Failure: x)", state(stage));
  }

  @Test
  public void whenComplete_throwsAfterSuccess_fails() {
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.whenComplete(HandleTest::fail);
    source.complete("a");
    assertEquals("Completion(Failure: action)", state(stage));
    assertEquals("a", source.join());
  }

  @Test
  public void whenComplete_throwsAfterFailure_keepsFirst() {
    Failure first = new Failure("x");
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.whenComplete(HandleTest::fail);
    source.completeExceptionally(first);
    assertEquals("Completion(Failure: x)", state(stage));
    assertEquals(1, first.getSuppressed().length);
    assertEquals("Failure: action", show(first.getSuppressed()[0]));
  }

  @Test
  public void whenComplete_throwsSameFailure_suppressesNothing() {
    Failure first = new Failure("x");
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage =
        source.whenComplete(
            (value, failure) -> {
              throw first;
            });
    source.completeExceptionally(first);
    assertEquals("Completion(Failure: x)", state(stage));
    assertEquals(0, first.getSuppressed().length);
  }

  @Test
  public void whenCompleteAsync_runsInExecutor() {
    CallLog log = new CallLog();
    Queue queue = new Queue();
    CompletableFuture<String> stage =
        failed("x").whenCompleteAsync((value, failure) -> log.add(show(failure)), queue);
    assertFalse(stage.isDone());
    queue.runAll();
    assertEquals("Failure: x", log.toString());
    assertEquals("Completion(Failure: x)", state(stage));
  }

  @Test
  public void whenCompleteAsync_rejected_fails() {
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> before = source.whenCompleteAsync((v, f) -> {}, REJECTING);
    source.completeExceptionally(new Failure("x"));
    CompletableFuture<String> after = source.whenCompleteAsync((v, f) -> {}, REJECTING);
    assertEquals("Completion(Failure: rejected)", state(before));
    assertEquals("Completion(Failure: rejected)", state(after));
  }

  @Test
  public void whenCompleteAsync_byDefault_ends() {
    assertEquals(
        "a", CompletableFuture.completedFuture("a").whenCompleteAsync((v, f) -> {}).join());
  }

  @Test
  public void exceptionally_failure_recovers() {
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.exceptionally(CallLog::show);
    source.completeExceptionally(new Failure("x"));
    assertEquals("Failure: x", stage.join());
    assertEquals("Failure: y", failed("y").exceptionally(CallLog::show).join());
  }

  @Test
  public void exceptionally_success_keepsValue() {
    CallLog log = new CallLog();
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.exceptionally(log.apply("f"));
    source.complete("a");
    assertEquals("a", stage.join());
    assertEquals("a", source.exceptionally(log.apply("g")).join());
    assertEquals("", log.toString());
  }

  @Test
  public void exceptionally_throws_isWrapped() {
    CompletableFuture<String> stage =
        failed("x")
            .exceptionally(
                failure -> {
                  throw new Failure("y");
                });
    assertEquals("Completion(Failure: y)", state(stage));
  }

  @Test
  public void exceptionallyAsync_runsInExecutor() {
    Queue queue = new Queue();
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.exceptionallyAsync(CallLog::show, queue);
    source.completeExceptionally(new Failure("x"));
    assertFalse(stage.isDone());
    queue.runAll();
    assertEquals("Failure: x", stage.join());
  }

  @Test
  public void exceptionallyAsync_success_keepsValue() {
    Queue queue = new Queue();
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.exceptionallyAsync(CallLog::show, queue);
    source.complete("a");
    queue.runAll();
    assertEquals("a", stage.join());
  }

  @Test
  public void exceptionallyAsync_byDefault_ends() {
    assertEquals("Failure: x", failed("x").exceptionallyAsync(CallLog::show).join());
  }
}
