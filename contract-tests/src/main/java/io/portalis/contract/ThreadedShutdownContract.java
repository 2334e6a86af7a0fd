package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.RuntimeClosedException;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.TaskState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Runtimes that close while others work. */
public abstract class ThreadedShutdownContract extends Contract {

  @Test
  public void close_whileEightThreadsSpawn_everyTaskEndsOrIsRefused() throws Exception {
    for (int round = 0; round < 15; round++) {
      AsyncRuntime own = AsyncRuntime.create(config().build());
      AtomicInteger accepted = new AtomicInteger();
      AtomicInteger ran = new AtomicInteger();
      List<Threads.Running<List<Task<Integer>>>> spawners = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int kind = i;
        spawners.add(Threads.start(() -> spawnUntilRefused(own, kind, accepted, ran)));
      }
      Eventually.until("spawning", () -> accepted.get() > 500);
      own.close();
      int ranAtClose = ran.get();
      int succeeded = 0;
      for (Threads.Running<List<Task<Integer>>> spawner : spawners) {
        for (Task<Integer> task : spawner.result().get()) {
          assertTrue(task.isDone(), () -> "accepted, so it ends: " + task);
          await(task.finished());
          succeeded += task.state() == TaskState.SUCCEEDED ? 1 : 0;
        }
      }
      assertEquals(ranAtClose, ran.get(), "bodies that ran after close had returned");
      assertEquals(ran.get(), succeeded, "bodies that ran, and tasks that succeeded");
    }
  }

  private static List<Task<Integer>> spawnUntilRefused(
      AsyncRuntime own, int kind, AtomicInteger accepted, AtomicInteger ran) {
    List<Task<Integer>> tasks = new ArrayList<>();
    try {
      while (true) {
        if (kind % 2 == 0) {
          tasks.add(own.spawn(() -> ran.incrementAndGet()));
        } else {
          tasks.add(own.spawnAsync(() -> CompletableFuture.completedFuture(ran.incrementAndGet())));
        }
        accepted.incrementAndGet();
      }
    } catch (RuntimeClosedException refused) {
      return tasks;
    }
  }

  @Test
  public void shutdown_bodyThatIgnoresCancellation_isFalseAfterASecondGrace() throws Exception {
    Duration grace = Duration.ofMillis(60);
    AtomicBoolean release = new AtomicBoolean();
    Task<Integer> stubborn = spinning(release);
    long start = System.nanoTime();
    try {
      assertFalse(await(runtime.shutdown(grace)));
      long passed = System.nanoTime() - start;
      assertTrue(passed >= 2 * grace.toNanos(), "both graces were granted: ns " + passed);
      assertTrue(stubborn.isCancelled());
      assertFalse(stubborn.isFinished());
    } finally {
      release.set(true);
    }
    await(stubborn.finished());
  }

  @Test
  public void close_bodyThatIgnoresCancellation_returnsAfterTwoGraces() throws Exception {
    Duration grace = Duration.ofMillis(60);
    AtomicBoolean release = new AtomicBoolean();
    runtime.close();
    runtime = AsyncRuntime.create(config().closeGrace(grace).build());
    Task<Integer> stubborn = spinning(release);
    long start = System.nanoTime();
    try {
      runtime.close();
      assertTrue(System.nanoTime() - start < 10_000_000_000L, "close does not wait for ever");
      assertFalse(stubborn.isFinished());
    } finally {
      release.set(true);
    }
    await(stubborn.finished());
  }

  @Test
  public void close_upstreamThatNeverAnswers_endsItsTask() throws Exception {
    runtime.close();
    runtime = AsyncRuntime.create(config().closeGrace(Duration.ofMillis(30)).build());
    CompletableFuture<Integer> silent = never();
    Task<Integer> async = runtime.spawnAsync(silent::minimalCompletionStage);
    Task<Integer> blocking = runtime.spawnBlocking(() -> await(silent));
    long start = System.nanoTime();
    runtime.close();
    assertTrue(System.nanoTime() - start < 10_000_000_000L, "close does not wait for ever");
    assertTrue(async.isCancelled());
    assertTrue(blocking.isCancelled());
    assertTrue(blocking.isFinished());
    assertFalse(silent.isDone(), "nobody cancels what others own");
  }

  @Test
  public void close_interrupted_cancelsTheRestAtOnceAndRestoresTheInterrupt() throws Exception {
    runtime = AsyncRuntime.create(config().closeGrace(Duration.ofSeconds(25)).build());
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    long start = System.nanoTime();
    Threads.Running<Boolean> closer =
        Threads.start(
            () -> {
              runtime.close();
              return Thread.interrupted();
            });
    Threads.untilWaiting(closer.thread());
    closer.thread().interrupt();
    assertTrue(closer.result().get(), "the interrupt is restored");
    assertTrue(System.nanoTime() - start < 20_000_000_000L, "did not sit the grace out");
    assertTrue(task.isCancelled());
  }

  @Test
  public void close_fromManyThreads_allReturn() throws Exception {
    Task<Void> task = runtime.spawnAsync(() -> Async.sleep(Duration.ofMillis(50)));
    Threads.together(
        4,
        () -> {
          runtime.close();
          assertTrue(task.isFinished(), "close returned, so all has ended");
          return null;
        });
  }

  @Test
  public void close_ownThreads_areGone() throws Exception {
    String prefix = "contract-close-" + System.nanoTime();
    AsyncRuntime own = AsyncRuntime.create(config().threadNamePrefix(prefix).build());
    List<Task<String>> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tasks.add(own.spawnBlocking(() -> Thread.currentThread().getName()));
      own.spawn(() -> 1);
      own.spawnAsync(() -> Async.sleep(Duration.ofMillis(1)));
    }
    for (Task<String> task : tasks) {
      String name = await(task);
      assertTrue(name.startsWith(prefix), "name of a thread that ran a blocking body: " + name);
    }
    own.close();
    Eventually.until(
        "no thread of its own is left",
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith(prefix)));
  }

  @Test
  public void runtimes_madeAndClosedByTheHundred_leaveNoThreads() throws Exception {
    warmUp();
    int before = Thread.activeCount();
    for (int i = 0; i < 300; i++) {
      try (AsyncRuntime own = AsyncRuntime.create(config().build())) {
        own.spawn(() -> 1);
        own.spawnAsync(() -> Async.sleep(Duration.ZERO));
      }
    }
    Eventually.until(
        "as few threads as before, which were " + before, () -> Thread.activeCount() <= before + 8);
  }

  private void warmUp() throws Exception {
    List<Task<?>> tasks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      tasks.add(runtime.spawn(() -> 1));
      tasks.add(runtime.spawnBlocking(() -> 1));
    }
    for (Task<?> task : tasks) {
      await(task);
    }
  }

  private Task<Integer> spinning(AtomicBoolean release) throws Exception {
    CompletableFuture<Void> started = never();
    Task<Integer> task =
        runtime.spawn(
            () -> {
              started.complete(null);
              Threads.spinUntil(release::get);
              return 1;
            });
    await(started);
    return task;
  }

  @Test
  public void close_blockingBody_isInterruptedAfterTheGrace() throws Exception {
    runtime = AsyncRuntime.create(config().closeGrace(Duration.ofMillis(30)).build());
    CompletableFuture<Void> started = never();
    Trace<Throwable> seen = new Trace<>();
    Task<Integer> task =
        runtime.spawnBlocking(
            () -> {
              started.complete(null);
              try {
                return await(Contract.<Integer>never());
              } catch (Throwable e) {
                seen.add(e);
                throw e;
              }
            });
    await(started);
    runtime.close();
    assertTrue(task.isFinished());
    assertInstanceOf(TaskCancelledException.class, seen.list().get(0));
  }
}
