package io.portalis.shim;

import static io.portalis.shim.CallLog.newFuture;
import static io.portalis.shim.CallLog.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.portalis.shim.CallLog.Failure;
import io.portalis.shim.CallLog.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Stages after the first of two: applyToEither, acceptEither, runAfterEither. */
public class EitherTest {
  @Test
  public void applyToEither_firstCompletes_isCalledOnce() {
    CallLog log = new CallLog();
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    CompletableFuture<String> stage = one.applyToEither(two, log.apply("f"));
    one.complete("a");
    two.complete("b");
    assertEquals("f(a)", log.toString());
    assertEquals("f", stage.join());
  }

  @Test
  public void applyToEither_secondCompletes_isCalledOnce() {
    CallLog log = new CallLog();
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    one.applyToEither(two, log.apply("f"));
    two.complete("b");
    one.complete("a");
    assertEquals("f(b)", log.toString());
  }

  @Test
  public void applyToEither_bothAreComplete_takesFirst() {
    assertEquals(
        "a",
        CompletableFuture.completedFuture("a")
            .applyToEither(CompletableFuture.completedFuture("b"), value -> value)
            .join());
  }

  @Test
  public void applyToEither_secondIsComplete_isCalledAtOnce() {
    CompletableFuture<String> one = newFuture();
    assertEquals(
        "b", one.applyToEither(CompletableFuture.completedFuture("b"), value -> value).join());
    assertEquals(0, one.getNumberOfDependents());
  }

  @Test
  public void applyToEither_firstToEndFails_fails() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    CompletableFuture<String> stage = one.applyToEither(two, value -> value);
    two.completeExceptionally(new Failure("x"));
    one.complete("a");
    assertEquals("Completion(Failure: x)", state(stage));
  }

  @Test
  public void applyToEither_oneEnds_isUnlinkedFromOther() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    one.applyToEither(two, value -> value);
    assertEquals(1, one.getNumberOfDependents());
    assertEquals(1, two.getNumberOfDependents());
    two.complete("b");
    assertEquals(0, one.getNumberOfDependents());
  }

  @Test
  public void runAfterEither_otherWaitersStay_whenOneIsUnlinked() {
    CallLog log = new CallLog();
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    one.thenRun(log.run("before"));
    one.runAfterEither(two, log.run("either"));
    one.thenRun(log.run("after"));
    two.complete("b");
    assertEquals(2, one.getNumberOfDependents());
    one.complete("a");
    assertEquals("either after before", log.toString());
  }

  @Test
  public void applyToEither_withItself_isCalledOnce() {
    CallLog log = new CallLog();
    CompletableFuture<String> one = newFuture();
    one.applyToEither(one, log.apply("f"));
    one.complete("a");
    assertEquals("f(a)", log.toString());
  }

  @Test
  public void applyToEither_throws_isWrapped() {
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> stage =
        one.applyToEither(
            newFuture(),
            value -> {
              throw new Failure("x");
            });
    one.complete("a");
    assertEquals("Completion(Failure: x)", state(stage));
  }

  @Test
  public void applyToEitherAsync_runsInExecutorOnce() {
    Queue queue = new Queue();
    CompletableFuture<String> one = newFuture();
    CompletableFuture<String> two = newFuture();
    CompletableFuture<String> stage = one.applyToEitherAsync(two, value -> value, queue);
    two.complete("b");
    assertFalse(stage.isDone());
    queue.runAll();
    assertEquals("b", stage.join());
    one.complete("a");
    assertEquals(1, queue.count());
  }

  @Test
  public void applyToEitherAsync_byDefault_ends() {
    CompletableFuture<String> one = CompletableFuture.completedFuture("a");
    assertEquals("a", one.applyToEitherAsync(newFuture(), value -> value).join());
    assertNull(one.acceptEitherAsync(newFuture(), value -> {}).join());
    assertNull(one.runAfterEitherAsync(newFuture(), () -> {}).join());
  }

  @Test
  public void acceptEither_getsValue() {
    CallLog log = new CallLog();
    CompletableFuture<String> one = newFuture();
    CompletableFuture<Void> stage = newFuture().acceptEither(one, log.accept("f"));
    one.complete("a");
    assertEquals("f(a)", log.toString());
    assertEquals("null", state(stage));
  }

  @Test
  public void acceptEitherAsync_runsInExecutor() {
    CallLog log = new CallLog();
    Queue queue = new Queue();
    CompletableFuture.completedFuture("a").acceptEitherAsync(newFuture(), log.accept("f"), queue);
    assertEquals("", log.toString());
    queue.runAll();
    assertEquals("f(a)", log.toString());
  }

  @Test
  public void runAfterEither_failure_doesNotRun() {
    CallLog log = new CallLog();
    CompletableFuture<String> one = newFuture();
    CompletableFuture<Void> stage = one.runAfterEither(newFuture(), log.run("f"));
    one.completeExceptionally(new Failure("x"));
    assertEquals("", log.toString());
    assertEquals("Completion(Failure: x)", state(stage));
  }

  @Test
  public void runAfterEitherAsync_runsInExecutor() {
    CallLog log = new CallLog();
    Queue queue = new Queue();
    CompletableFuture<String> one = newFuture();
    newFuture().runAfterEitherAsync(one, log.run("f"), queue);
    one.complete("a");
    assertEquals("", log.toString());
    queue.runAll();
    assertEquals("f", log.toString());
  }
}
