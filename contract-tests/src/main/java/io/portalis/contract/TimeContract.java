package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.TaskState;
import io.portalis.TaskTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Sleep and time-outs. */
public abstract class TimeContract extends Contract {

  private static final Duration HUGE = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

  @Test
  public void sleep_anyTime_isNeverEarly() throws Exception {
    for (long micros : new long[] {0, 1, 500, 999, 1000, 1001, 1500, 7300, 20_000, 300_000}) {
      long start = System.nanoTime();
      assertNull(await(Async.sleep(Duration.ofNanos(micros * 1000))));
      long passed = System.nanoTime() - start;
      assertTrue(passed >= micros * 1000, micros + " us, but ended after ns: " + passed);
      assertTrue(passed < 5_000_000_000L + micros * 1000, micros + " us, but after ns: " + passed);
    }
  }

  @Test
  public void sleep_manyAtOnce_noneIsEarlyAndAllEnd() throws Exception {
    int count = 5_000;
    Trace<String> early = new Trace<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long nanos = i * 50_000L;
      long start = System.nanoTime();
      all.add(
          Async.sleep(Duration.ofNanos(nanos))
              .thenRun(
                  () -> {
                    long passed = System.nanoTime() - start;
                    if (passed < nanos) {
                      early.add(nanos + " ns ended after " + passed);
                    }
                  }));
    }
    await(Async.joinAll(all));
    assertEquals(List.of(), early.list());
  }

  @Test
  public void sleep_shorterAfterLonger_endsFirst() throws Exception {
    Trace<String> order = new Trace<>();
    CompletableFuture<Void> longer =
        Async.sleep(Duration.ofMillis(400)).thenRun(() -> order.add("longer"));
    CompletableFuture<Void> shorter =
        Async.sleep(Duration.ofMillis(10)).thenRun(() -> order.add("shorter"));
    await(shorter);
    await(longer);
    assertEquals(List.of("shorter", "longer"), order.list());
  }

  @Test
  public void sleep_cancelled_isCancelledForGood() throws Exception {
    CompletableFuture<Void> sleep = Async.sleep(Duration.ofMillis(5));
    assertTrue(sleep.cancel(false));
    assertEquals("cancelled", reasonOf(sleep));
    await(Async.sleep(Duration.ofMillis(30)));
    assertTrue(sleep.isCancelled());
    assertTrue(sleep.cancel(true), "still cancelled");
  }

  @Test
  public void sleep_ended_cancelDoesNothing() throws Exception {
    CompletableFuture<Void> sleep = Async.sleep(Duration.ZERO);
    await(sleep);
    assertFalse(sleep.cancel(true));
    assertFalse(sleep.isCancelled());
  }

  @Test
  public void sleep_hugeDuration_doesNotOverflow() throws Exception {
    List<CompletableFuture<Void>> sleeps = new ArrayList<>();
    for (Duration d :
        List.of(
            HUGE,
            Duration.ofSeconds(Long.MAX_VALUE),
            Duration.ofNanos(Long.MAX_VALUE),
            Duration.ofNanos(Long.MAX_VALUE).plusNanos(1),
            Duration.ofNanos(Long.MAX_VALUE - 1),
            Duration.ofDays(200 * 365))) {
      sleeps.add(Async.sleep(d));
    }
    await(Async.sleep(Duration.ofMillis(30)));
    for (CompletableFuture<Void> sleep : sleeps) {
      assertFalse(sleep.isDone(), "ended centuries early: " + sleeps.indexOf(sleep));
      assertTrue(sleep.cancel(true));
    }
  }

  @Test
  public void sleep_throwingCallback_stopsNoOtherTimer() throws Exception {
    for (int i = 0; i < 10; i++) {
      Async.sleep(Duration.ofMillis(1))
          .thenRun(
              () -> {
                throw new IllegalStateException("a callback's own");
              });
    }
    await(Async.sleep(Duration.ofMillis(20)));
    await(Async.sleep(Duration.ofMillis(1)));
  }

  @Test
  public void timeout_stageEndsInTime_takesItsOutcome() throws Exception {
    Boom boom = new Boom("in time");
    CompletableFuture<Integer> stage = never();
    CompletableFuture<Integer> timed = Async.timeout(FOREVER, stage);
    assertFalse(timed.isDone());
    stage.complete(3);
    assertEquals(3, await(timed));
    assertNull(await(Async.timeout(FOREVER, Async.sleep(Duration.ZERO))));
    assertSame(boom, failureOf(Async.timeout(FOREVER, runtime.spawn(failing(boom)))));
    assertSame(boom, failureOf(Async.timeout(FOREVER, failed(boom).thenApply(v -> v))));
  }

  @Test
  public void timeout_runsOutOverDerivedStage_cancelsTheSource() throws Exception {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> timed = Async.timeout(Duration.ofMillis(1), task.thenApply(v -> v));
    assertInstanceOf(TaskTimeoutException.class, failureOf(timed));
    Eventually.until("nobody wants the source: it is cancelled", task::isCancelled);
  }

  @Test
  public void timeout_stageThatCannotBeCancelled_failsAllTheSame() {
    CompletableFuture<Integer> source = never();
    CompletableFuture<Integer> timed =
        Async.timeout(Duration.ofMillis(1), source.minimalCompletionStage());
    assertInstanceOf(TaskTimeoutException.class, failureOf(timed));
    assertFalse(source.isDone());
    source.complete(1);
  }

  @Test
  public void timeout_cancelled_cancelsTheStage() {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> timed = Async.timeout(FOREVER, task);
    assertTrue(timed.cancel(true));
    assertTrue(task.isCancelled());
    assertEquals("cancelled", reasonOf(timed));
  }

  @Test
  public void timeout_stageIsCancelled_isCancelledWithItsReason() {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    CompletableFuture<Integer> timed = Async.timeout(FOREVER, task);
    task.abort("upstream");
    assertEquals("upstream", reasonOf(timed));
    assertTrue(timed.isCancelled());
  }

  @Test
  public void timeout_hugeDuration_doesNotOverflow() throws Exception {
    CompletableFuture<Integer> stage = never();
    CompletableFuture<Integer> timed = Async.timeout(HUGE, stage);
    await(Async.sleep(Duration.ofMillis(20)));
    assertFalse(timed.isDone());
    stage.complete(1);
    assertEquals(1, await(timed));
  }

  @Test
  public void timeout_ofTaskInScope_isAFailureOfTheTaskThatAwaitsIt() throws Exception {
    Task<Integer> task =
        runtime.spawnAsync(() -> Async.timeout(Duration.ofMillis(1), Contract.<Integer>never()));
    assertInstanceOf(TaskTimeoutException.class, failureOf(task));
    assertEquals(TaskState.FAILED, task.state(), "not cancelled");
    assertFalse(task.isCancelled());
  }

  @Test
  public void timeout_runsOut_cancelsTheStageAndFails() {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    Duration d = Duration.ofMillis(30);
    long start = System.nanoTime();
    CompletableFuture<Integer> timed = Async.timeout(d, task);
    TaskTimeoutException failure = assertInstanceOf(TaskTimeoutException.class, failureOf(timed));
    assertTrue(System.nanoTime() - start >= d.toNanos(), "never early");
    assertEquals(d, failure.timeout());
    assertFalse(timed.isCancelled(), "a time-out is no cancellation");
    assertTrue(timed.isCompletedExceptionally());
    assertTrue(task.isCancelled(), "the stage is cancelled when the time-out is seen");
    assertEquals(TaskState.CANCELLED, task.state());
  }

  /** So do the stages of the JDK's HTTP client: they pass the cancellation on to their source. */
  @Test
  public void timeout_stageThatFailsWithACancellation_timesOut() {
    CompletableFuture<Integer> source = never();
    class Dependent extends CompletableFuture<Integer> {
      @Override
      public boolean cancel(boolean mayInterruptIfRunning) {
        return source.cancel(mayInterruptIfRunning);
      }
    }
    Dependent dependent = new Dependent();
    source.whenComplete(
        (value, failure) -> dependent.completeExceptionally(new CompletionException(failure)));
    assertInstanceOf(
        TaskTimeoutException.class, failureOf(Async.timeout(Duration.ofMillis(5), dependent)));
  }

  @Test
  public void timeout_zero_failsUnlessTheStageHasEnded() throws Exception {
    assertEquals(1, await(Async.timeout(Duration.ZERO, CompletableFuture.completedFuture(1))));
    CompletableFuture<Integer> stage = never();
    assertInstanceOf(TaskTimeoutException.class, failureOf(Async.timeout(Duration.ZERO, stage)));
    assertTrue(stage.isCancelled());
  }
}
