package io.portalis.shim;

import static io.portalis.shim.CallLog.REJECTING;
import static io.portalis.shim.CallLog.failed;
import static io.portalis.shim.CallLog.newFuture;
import static io.portalis.shim.CallLog.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.shim.CallLog.Failure;
import io.portalis.shim.CallLog.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** Stages after the success of one: thenApply, thenAccept, thenRun. */
public class ThenTest {
  @Test
  public void thenApply_sourceCompletes_isCalled() {
    CompletableFuture<String> source = newFuture();
    CompletableFuture<Integer> stage = source.thenApply(String::length);
    assertFalse(stage.isDone());
    source.complete("abc");
    assertEquals(3, stage.join());
  }

  @Test
  public void thenApply_sourceIsComplete_isCalledAtOnce() {
    assertEquals(1, CompletableFuture.completedFuture("a").thenApply(String::length).getNow(0));
  }

  @Test
  public void thenApply_returnsNull_completesWithNull() {
    assertEquals("null", state(CompletableFuture.completedFuture("a").thenApply(value -> null)));
  }

  @Test
  public void thenApply_sourceHasNull_getsNull() {
    assertEquals("null!", state(CompletableFuture.completedFuture(null).thenApply(v -> v + "!")));
  }

  @Test
  public void thenApply_completedBefore_isNotCalled() {
    CallLog log = new CallLog();
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.thenApply(log.apply("f"));
    stage.complete("own");
    source.complete("a");
    assertEquals("", log.toString());
    assertEquals("own", stage.join());
  }

  @Test
  public void thenApplyAsync_runsInExecutorOnce() {
    CallLog log = new CallLog();
    Queue queue = new Queue();
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.thenApplyAsync(log.apply("f"), queue);
    assertEquals(0, queue.count());
    source.complete("a");
    assertEquals(1, queue.count());
    assertFalse(stage.isDone());
    queue.runAll();
    assertEquals("f(a)", log.toString());
    assertEquals("f", stage.join());
  }

  @Test
  public void thenApplyAsync_taskRunsTwice_isCalledOnce() {
    CallLog log = new CallLog();
    Executor twice =
        task -> {
          task.run();
          task.run();
        };
    CompletableFuture.completedFuture("a").thenApplyAsync(log.apply("f"), twice);
    CompletableFuture<String> source = newFuture();
    source.thenApplyAsync(log.apply("g"), twice);
    source.complete("b");
    assertEquals("f(a) g(b)", log.toString());
  }

  @Test
  public void thenApplyAsync_sourceFails_usesNoExecutor() {
    Queue queue = new Queue();
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> stage = source.thenApplyAsync(value -> value, queue);
    source.completeExceptionally(new Failure("x"));
    assertEquals("Completion(Failure: x)", state(stage));
    assertEquals("Completion(Failure: x)", state(source.thenApplyAsync(value -> value, queue)));
    assertEquals(0, queue.count());
  }

  @Test
  public void thenApplyAsync_rejected_fails() {
    CompletableFuture<String> source = newFuture();
    CompletableFuture<String> before = source.thenApplyAsync(value -> value, REJECTING);
    source.complete("a");
    CompletableFuture<String> after = source.thenApplyAsync(value -> value, REJECTING);
    assertEquals("Completion(Failure: rejected)", state(before));
    assertEquals("Completion(Failure: rejected)", state(after));
  }

  @Test
  public void thenApplyAsync_completedWhileQueued_isNotCalled() {
    CallLog log = new CallLog();
    Queue queue = new Queue();
    CompletableFuture<String> stage =
        CompletableFuture.completedFuture("a").thenApplyAsync(log.apply("f"), queue);
    stage.complete("own");
    queue.runAll();
    assertEquals("", log.toString());
  }

  @Test
  public void thenApplyAsync_byDefault_runsElsewhere() {
    Thread caller = Thread.currentThread();
    CompletableFuture<Thread> stage =
        CompletableFuture.completedFuture("a").thenApplyAsync(value -> Thread.currentThread());
    assertNotSame(caller, stage.join());
  }

  @Test
  public void thenAccept_getsValue() {
    CallLog log = new CallLog();
    CompletableFuture<String> source = newFuture();
    CompletableFuture<Void> stage = source.thenAccept(log.accept("f"));
    source.complete("a");
    assertEquals("f(a)", log.toString());
    assertEquals("null", state(stage));
  }

  @Test
  public void thenAcceptAsync_runsInExecutor() {
    CallLog log = new CallLog();
    Queue queue = new Queue();
    CompletableFuture<Void> stage =
        CompletableFuture.completedFuture("a").thenAcceptAsync(log.accept("f"), queue);
    assertFalse(stage.isDone());
    queue.runAll();
    assertEquals("f(a)", log.toString());
    assertTrue(stage.isDone());
  }

  @Test
  public void thenAccept_throws_isWrapped() {
    CompletableFuture<Void> stage =
        CompletableFuture.completedFuture("a")
            .thenAccept(
                value -> {
                  throw new Failure("x");
                });
    assertEquals("Completion(Failure: x)", state(stage));
  }

  @Test
  public void thenRun_runsAfterSuccess() {
    CallLog log = new CallLog();
    CompletableFuture<String> source = newFuture();
    source.thenRun(log.run("f"));
    assertEquals("", log.toString());
    source.complete("a");
    source.thenRun(log.run("g"));
    assertEquals("f g", log.toString());
  }

  @Test
  public void thenRun_afterFailure_doesNotRun() {
    CallLog log = new CallLog();
    assertEquals("Completion(Failure: x)", state(failed("x").thenRun(log.run("f"))));
    assertEquals("", log.toString());
  }

  @Test
  public void thenRunAsync_runsInExecutor() {
    CallLog log = new CallLog();
    Queue queue = new Queue();
    CompletableFuture.completedFuture("a").thenRunAsync(log.run("f"), queue);
    assertEquals("", log.toString());
    queue.runAll();
    assertEquals("f", log.toString());
  }

  @Test
  public void thenRunAsync_byDefault_ends() {
    assertNull(CompletableFuture.completedFuture("a").thenRunAsync(() -> {}).join());
    assertNull(CompletableFuture.completedFuture("a").thenAcceptAsync(value -> {}).join());
  }
}
