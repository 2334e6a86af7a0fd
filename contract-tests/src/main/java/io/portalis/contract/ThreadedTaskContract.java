package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.Task;
import io.portalis.TaskState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;

/** Tasks whose bodies run while others look on. */
public abstract class ThreadedTaskContract extends Contract {

  /** Plain on purpose: only the promised happens-before makes it visible. */
  private static final class Box {
    int written;
  }

  @Test
  public void abort_bodyThatIgnoresIt_endsTheTaskButNotTheBody() throws Exception {
    AtomicBoolean release = new AtomicBoolean();
    Task<Integer> task =
        runtime.spawn(
            () -> {
              Threads.spinUntil(release::get);
              return 1;
            });
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    assertTrue(task.abort("ignored"));
    assertEquals("ignored", reasonOf(task));
    assertEquals(TaskState.CANCELLED, task.state());
    assertFalse(task.isFinished(), "the body still runs");
    CompletableFuture<Void> finished = task.finished();
    assertFalse(finished.isDone());
    release.set(true);
    await(finished);
    assertTrue(task.isFinished());
    assertEquals("ignored", reasonOf(task), "the late result changes nothing");
  }

  @Test
  public void checkpoint_inSpinningBody_stopsIt() throws Exception {
    Task<Integer> task =
        runtime.spawn(
            () -> {
              while (true) {
                Async.checkpoint();
              }
            });
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    task.abort("stop spinning");
    await(task.finished());
    assertEquals("stop spinning", reasonOf(task));
  }

  @Test
  public void result_plainWritesOfTheBody_areVisibleToWhoSeesTheEnd() throws Exception {
    for (int i = 1; i <= 20_000; i++) {
      Box box = new Box();
      int value = i;
      box.written = -value;
      Task<Integer> task =
          runtime.spawn(
              () -> {
                int before = box.written;
                box.written = value;
                return before;
              });
      Threads.spinUntil(task::isDone);
      assertEquals(-value, task.join(), "the body saw what was written before spawn");
      assertEquals(value, box.written, "we see what the body wrote");
    }
  }

  @Test
  public void finished_plainWritesOfAnAbortedBody_areVisible() throws Exception {
    for (int i = 1; i <= 2_000; i++) {
      Box box = new Box();
      int value = i;
      AtomicBoolean started = new AtomicBoolean();
      Task<Integer> task =
          runtime.spawn(
              () -> {
                started.set(true);
                box.written = value;
                return value;
              });
      boolean aborted = task.abort("race");
      CompletableFuture<Void> finished = task.finished();
      Threads.spinUntil(finished::isDone);
      assertEquals(aborted, task.isCancelled());
      assertEquals(started.get() ? value : 0, box.written, "round " + i);
    }
  }

  @Test
  public void abort_fromManyThreads_exactlyOneWins() throws Exception {
    for (int i = 0; i < 200; i++) {
      Task<Integer> task = runtime.spawnAsync(Contract::never);
      AtomicInteger winners = new AtomicInteger();
      AtomicReference<String> winner = new AtomicReference<>("none");
      AtomicInteger names = new AtomicInteger();
      Threads.together(
          4,
          () -> {
            String reason = "thread " + names.incrementAndGet();
            if (task.abort(reason)) {
              winners.incrementAndGet();
              winner.set(reason);
            }
            return null;
          });
      assertEquals(1, winners.get(), "aborts that returned true");
      assertEquals(winner.get(), reasonOf(task));
      await(task.finished());
    }
  }

  @Test
  public void abortAgainstCompletion_eachTask_hasOneOutcome() throws Exception {
    for (int i = 0; i < 5_000; i++) {
      CompletableFuture<Integer> stage = never();
      Task<Integer> task = runtime.spawnAsync(() -> stage);
      Task<Boolean> completer = runtime.spawn(() -> stage.complete(1));
      boolean aborted = task.abort("race");
      await(completer);
      await(task.finished());
      assertEquals(aborted, task.isCancelled(), "round " + i);
      assertEquals(aborted ? TaskState.CANCELLED : TaskState.SUCCEEDED, task.state());
    }
  }

  @Test
  public void cancel_derivedStagesFromManyThreads_cancelsTheSourceOnce() throws Exception {
    for (int i = 0; i < 300; i++) {
      Task<Integer> source = runtime.spawnAsync(Contract::never);
      AtomicReferenceArray<CompletableFuture<Integer>> derived = new AtomicReferenceArray<>(4);
      for (int d = 0; d < 4; d++) {
        derived.set(d, source.thenApply(v -> v));
      }
      AtomicInteger next = new AtomicInteger();
      Threads.together(3, () -> derived.get(next.getAndIncrement()).cancel(true));
      assertFalse(source.isDone(), "one derived stage is left");
      derived.get(3).cancel(true);
      assertTrue(source.isCancelled());
    }
  }

  @Test
  public void abort_hundredThousandAtOnce_allEnd() throws Exception {
    List<Task<Integer>> tasks = new ArrayList<>();
    AtomicInteger runs = new AtomicInteger();
    for (int i = 0; i < 50_000; i++) {
      tasks.add(runtime.spawnAsync(Contract::never));
      tasks.add(runtime.spawn(() -> runs.incrementAndGet()));
    }
    int cancelled = 0;
    for (Task<Integer> task : tasks) {
      cancelled += task.abort("all of you") ? 1 : 0;
    }
    assertTrue(cancelled >= 50_000, "cancelled: " + cancelled);
    for (Task<Integer> task : tasks) {
      await(task.finished());
      assertTrue(task.isFinished());
    }
    assertEquals(tasks.size() - cancelled, runs.get(), "only the others ran to their end");
  }

  @Test
  public void orTimeout_onTask_endsItAndCancelsItsBody() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    task.orTimeout(20, TimeUnit.MILLISECONDS);
    assertInstanceOf(TimeoutException.class, failureOf(task));
    assertFalse(task.isCancelled());
    await(task.finished());
    assertTrue(stage.isCancelled());
  }

  @Test
  public void completeOnTimeout_onTask_endsItAndCancelsItsBody() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    task.completeOnTimeout(7, 10, TimeUnit.MILLISECONDS);
    assertEquals(7, await(task));
    await(task.finished());
    assertTrue(stage.isCancelled());
  }

  @Test
  public void get_interrupted_throwsAndTheTaskGoesOn() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    for (int way = 0; way < 3; way++) {
      int chosen = way;
      Threads.Running<Integer> waiter =
          Threads.start(
              () ->
                  switch (chosen) {
                    case 0 -> task.get();
                    case 1 -> task.get(1, TimeUnit.HOURS);
                    default -> await(task);
                  });
      Threads.untilWaiting(waiter.thread());
      waiter.thread().interrupt();
      assertInstanceOf(InterruptedException.class, failureOf(waiter.result()), "way " + way);
      assertFalse(task.isDone(), "the task goes on");
    }
    stage.complete(1);
    assertEquals(1, await(task));
  }

  @Test
  public void get_timesOut_andTheTaskGoesOn() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    assertThrows(TimeoutException.class, () -> task.get(5, TimeUnit.MILLISECONDS));
    assertFalse(task.isDone());
    stage.complete(1);
    assertEquals(1, task.get(5, TimeUnit.SECONDS));
  }

  @Test
  public void workerThreads_limit_boundsHowManyBodiesRunAtOnce() throws Exception {
    for (int limit : new int[] {1, 2, 5}) {
      assertEquals(limit, peakOf(limit), "bodies at once with workerThreads " + limit);
    }
  }

  /** How many bodies run at once when each waits for as many as the limit allows. */
  private int peakOf(int limit) throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger peak = new AtomicInteger();
    try (AsyncRuntime own = AsyncRuntime.create(config().workerThreads(limit).build())) {
      List<Task<?>> tasks = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        tasks.add(
            own.spawn(
                () -> {
                  peak.accumulateAndGet(running.incrementAndGet(), Math::max);
                  Threads.spinUntil(() -> peak.get() >= limit);
                  running.decrementAndGet();
                }));
      }
      for (Task<?> task : tasks) {
        await(task);
      }
    }
    return peak.get();
  }

  @Test
  public void completeAsync_onTask_endsItAndCancelsItsBody() throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    Eventually.until("running", () -> task.state() == TaskState.RUNNING);
    task.completeAsync(() -> 7, Runnable::run);
    assertEquals(7, await(task));
    assertEquals(TaskState.SUCCEEDED, task.state());
    await(task.finished()); // the body may not have returned the stage yet
    assertTrue(stage.isCancelled(), "the stage of the body is cancelled");
  }
}
