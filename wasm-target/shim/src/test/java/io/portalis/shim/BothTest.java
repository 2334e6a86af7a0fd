package io.portalis.shim;

import static io.portalis.shim.CallLog.failed;
import static io.portalis.shim.CallLog.newFuture;
import static io.portalis.shim.CallLog.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.portalis.shim.CallLog.Failure;
import io.portalis.shim.CallLog.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Stages after two: thenCombine, thenAcceptBoth, runAfterBoth. */
public class BothTest {
  @Test
  public void thenCombine_bothComplete_isCalled() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    CompletableFuture<String> stage = one.thenCombine(two, (a, b) -> a + b);
    two.complete("b");
    assertFalse(stage.isDone());
    one.complete("a");
    assertEquals("ab", stage.join());
  }

  @Test
  public void thenCombine_firstIsComplete_waitsForSecond() {
    CompletableFuture<String> two = newFuture();
    CompletableFuture<String> stage =
        CompletableFuture.completedFuture("a").thenCombine(two, (a, b) -> a + b);
    assertFalse(stage.isDone());
    two.complete("b");
    assertEquals("ab", stage.join());
  }

  @Test
  public void thenCombine_bothAreComplete_isCalledAtOnce() {
    assertEquals(
        "ab",
        CompletableFuture.completedFuture("a")
            .thenCombine(CompletableFuture.completedFuture("b"), (a, b) -> a + b)
            .join());
  }

  @Test
  public void thenCombine_withItself_isCalled() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> stage = one.thenCombine(one, (a, b) -> a + b);
    one.complete("a");
    assertEquals("aa", stage.join());
  }

  @Test
  public void thenCombine_oneFails_waitsForOther() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    CompletableFuture<String> stage = one.thenCombine(two, (a, b) -> a + b);
    one.completeExceptionally(new Failure("x"));
    assertFalse(stage.isDone());
    two.complete("b");
    assertEquals("Completion(Failure: x)", state(stage));
  }

  @Test
  public void thenCombine_secondFails_fails() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> stage = one.thenCombine(failed("y"), (a, b) -> a + b);
    one.complete("a");
    assertEquals("Completion(Failure: y)", state(stage));
  }

  @Test
  public void thenCombine_bothFail_firstWins() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    CompletableFuture<String> stage = one.thenCombine(two, (a, b) -> a + b);
    two.completeExceptionally(new Failure("y"));
    one.completeExceptionally(new Failure("x"));
    assertEquals("Completion(Failure: x)", state(stage));
  }

  @Test
  public void thenCombine_throws_isWrapped() {
    CompletableFuture<String> one = CompletableFuture.completedFuture("a");
    CompletableFuture<String> stage =
        one.thenCombine(
            one,
            (a, b) -> {
              throw new Failure("x");
            });
    assertEquals("Completion(Failure: x)", state(stage));
  }

  @Test
  public void thenCombine_minimalStage_isTaken() {
    CompletableFuture<String> two = newFuture();
    CompletableFuture<String> stage =
        CompletableFuture.completedFuture("a")
            .thenCombine(two.minimalCompletionStage(), (a, b) -> a + b);
    two.complete("b");
    assertEquals("ab", stage.join());
  }

  @Test
  public void thenCombineAsync_runsInExecutorOnce() {
    Queue queue = new Queue();
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    CompletableFuture<String> stage = one.thenCombineAsync(two, (a, b) -> a + b, queue);
    one.complete("a");
    assertEquals(0, queue.count());
    two.complete("b");
    assertEquals(1, queue.count());
    assertFalse(stage.isDone());
    queue.runAll();
    assertEquals("ab", stage.join());
  }

  @Test
  public void thenCombineAsync_byDefault_ends() {
    CompletableFuture<String> one = CompletableFuture.completedFuture("a");
    assertEquals("aa", one.thenCombineAsync(one, (a, b) -> a + b).join());
    assertNull(one.thenAcceptBothAsync(one, (a, b) -> {}).join());
    assertNull(one.runAfterBothAsync(one, () -> {}).join());
  }

  @Test
  public void thenAcceptBoth_getsValues() {
    CallLog log = new CallLog();
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    CompletableFuture<Void> stage = one.thenAcceptBoth(two, (a, b) -> log.add(a + b));
    one.complete("a");
    two.complete("b");
    assertEquals("ab", log.toString());
    assertEquals("null", state(stage));
  }

  @Test
  public void thenAcceptBothAsync_runsInExecutor() {
    CallLog log = new CallLog();
    Queue queue = new Queue();
    CompletableFuture<String> one = CompletableFuture.completedFuture("a");
    one.thenAcceptBothAsync(one, (a, b) -> log.add(a + b), queue);
    assertEquals("", log.toString());
    queue.runAll();
    assertEquals("aa", log.toString());
  }

  @Test
  public void runAfterBoth_runs() {
    CallLog log = new CallLog();
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    one.runAfterBoth(two, log.run("f"));
    two.complete(null);
    assertEquals("", log.toString());
    one.complete(null);
    assertEquals("f", log.toString());
  }

  @Test
  public void runAfterBoth_failure_doesNotRun() {
    CallLog log = new CallLog();
    CompletableFuture<Void> stage =
        CompletableFuture.completedFuture("a").runAfterBoth(failed("x"), log.run("f"));
    assertEquals("", log.toString());
    assertEquals("Completion(Failure: x)", state(stage));
  }

  @Test
  public void runAfterBothAsync_runsInExecutor() {
    CallLog log = new CallLog();
    Queue queue = new Queue();
    CompletableFuture<String> one = newFuture();
    one.runAfterBothAsync(CompletableFuture.completedFuture("b"), log.run("f"), queue);
    one.complete("a");
    assertEquals("", log.toString());
    queue.runAll();
    assertEquals("f", log.toString());
  }
}
