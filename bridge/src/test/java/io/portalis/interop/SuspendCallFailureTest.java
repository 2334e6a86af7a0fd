package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.AsyncRuntime;
import io.portalis.TaskCancelledException;
import io.portalis.TaskTimeoutException;
import io.portalis.interop.library.Meltdown;
import io.portalis.interop.library.NoSuchUserException;
import io.portalis.interop.library.StorageException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Suspend functions that fail, and what Java sees of it. */
class SuspendCallFailureTest extends SuspendSuite {

  @Test
  void call_failsBeforeSuspension_failureArrivesUnwrapped() {
    CompletableFuture<String> call = Suspend.call(k -> failing.now(k));
    assertTrue(call.isDone());
    assertFails(StorageException.class, "now", call);
    assertFalse(call.isCancelled());
  }

  @Test
  void call_failsAfterSuspension_failureArrivesUnwrapped() {
    assertFails(StorageException.class, "later", Suspend.call(k -> failing.later(k)));
  }

  @Test
  void call_failureWithoutACopy_isTheOneThatWasThrown() {
    NoSuchUserException failure =
        assertInstanceOf(
            NoSuchUserException.class, failureOf(Suspend.call(k -> failing.uncopiable(42, k))));
    assertEquals(42, failure.getId());
  }

  @Test
  void call_lambdaThrows_isAFailureOfTheFuture() {
    IOException failure = new IOException("in Java");
    CompletableFuture<String> call =
        Suspend.call(
            k -> {
              throw failure;
            });
    assertSame(failure, failureOf(call));
  }

  @Test
  void call_throwsAnError_arrivesAsItWasThrown() {
    assertFails(Meltdown.class, "hot", Suspend.call(k -> failing.meltdown(k)));
  }

  @Test
  void call_failed_joinWrapsItAsTheJdkDoes() {
    CompletableFuture<String> call = Suspend.call(k -> failing.later(k));
    failureOf(call);
    Throwable wrapped = assertThrows(CompletionException.class, call::join);
    assertInstanceOf(StorageException.class, wrapped.getCause());
  }

  @Test
  void call_childFails_failureArrivesAfterTheSiblingsEnd() {
    assertFails(StorageException.class, "child", Suspend.call(k -> failing.child(k)));
    assertEquals(List.of("sibling cancelled"), failing.getEvents());
  }

  @Test
  void call_childLeftInItsContextFails_isTheFailureOfTheCall() throws Exception {
    CompletableFuture<String> call = Suspend.call(k -> failing.leavesAChildThatFails(k));
    untilReached(failing.getGate());
    assertFalse(call.isDone());
    failing.getGate().open();
    assertFails(StorageException.class, "left behind", call);
  }

  @Test
  void call_timesOut_isATimeoutAndNoCancellation() {
    CompletableFuture<String> call = Suspend.call(k -> failing.timesOut(k));
    assertInstanceOf(TaskTimeoutException.class, failureOf(call));
    assertFalse(call.isCancelled());
  }

  @Test
  void call_timesOutInAScope_isATimeoutAndNoCancellation() {
    CompletableFuture<String> call = Suspend.call(runtime, k -> failing.timesOut(k));
    assertInstanceOf(TaskTimeoutException.class, failureOf(call));
    assertFalse(call.isCancelled());
  }

  @Test
  void call_handlesItsTimeout_goesOn() throws Exception {
    assertNull(await(Suspend.call(k -> failing.handlesItsTimeout(k))));
  }

  @Test
  void call_throwsACancellationOfSomethingElse_isCancelled() {
    CompletableFuture<String> call = Suspend.call(k -> failing.awaitsSomethingCancelled(k));
    assertInstanceOf(TaskCancelledException.class, failureOf(call));
    assertTrue(call.isCancelled());
  }

  @Test
  void call_failureOfADerivedStage_staysUnwrapped() {
    assertFails(
        StorageException.class,
        "later",
        Suspend.<String>call(k -> failing.later(k))
            .thenApply(String::length)
            .thenApply(n -> n + 1));
  }

  @Test
  void run_fails_failureArrivesUnwrapped() {
    IOException failure = new IOException("in Java");
    assertSame(
        failure,
        failureOf(
            Suspend.run(
                k -> {
                  throw failure;
                })));
  }

  @Test
  void blockOn_callFails_isWhatAProgramSees() {
    NoSuchUserException failure =
        assertThrows(
            NoSuchUserException.class,
            () ->
                AsyncRuntime.run(
                    scope -> await(Suspend.call(scope, k -> failing.uncopiable(3, k)))));
    assertEquals(3, failure.getId());
  }
}
