package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.Dispatcher;
import io.portalis.Dispatchers;
import io.portalis.RuntimeConfig;
import io.portalis.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Dispatchers of threads. */
public abstract class ThreadedDispatcherContract extends Contract {

  @Test
  public void limitedParallelism_manyBodies_neverMoreThanAllowed() throws Exception {
    for (int limit : new int[] {1, 2, 3}) {
      Dispatcher limited = Dispatchers.io().limitedParallelism(limit);
      assertTrue(limited.allowsBlocking(), "a view of a dispatcher that may be blocked");
      AtomicInteger running = new AtomicInteger();
      AtomicInteger peak = new AtomicInteger();
      AtomicInteger left = new AtomicInteger(60);
      CompletableFuture<Void> done = never();
      for (int i = 0; i < 60; i++) {
        limited.execute(
            () -> {
              peak.accumulateAndGet(running.incrementAndGet(), Math::max);
              Threads.spinUntil(() -> peak.get() >= limit);
              running.decrementAndGet();
              if (left.decrementAndGet() == 0) {
                done.complete(null);
              }
            });
      }
      await(done);
      assertEquals(limit, peak.get(), "bodies at once");
    }
  }

  @Test
  public void limitedParallelism_one_plainWritesAreSeenByTheNext() throws Exception {
    Dispatcher one = Dispatchers.platformDefault().limitedParallelism(1);
    int[] plain = new int[1];
    CompletableFuture<Integer> end = never();
    Threads.together(
        4,
        () -> {
          for (int i = 0; i < 2_000; i++) {
            one.execute(() -> plain[0]++);
          }
          return null;
        });
    one.execute(() -> end.complete(plain[0]));
    assertEquals(8_000, await(end), "no increment was lost");
  }

  @Test
  public void singleThread_bodies_runInOrderOnOneDaemonThread() throws Exception {
    Dispatcher single = Dispatchers.singleThread("contract-one");
    assertEquals("contract-one", single.name());
    List<Task<Thread>> tasks = new ArrayList<>();
    Trace<Integer> order = new Trace<>();
    for (int i = 0; i < 50; i++) {
      int turn = i;
      tasks.add(
          runtime
              .on(single)
              .spawn(
                  () -> {
                    order.add(turn);
                    return Thread.currentThread();
                  }));
    }
    Thread thread = await(tasks.get(0));
    assertTrue(thread.isDaemon());
    assertTrue(thread.getName().contains("contract-one"), thread.getName());
    for (int i = 0; i < 50; i++) {
      await(tasks.get(i));
      assertEquals(i, order.list().get(i));
    }
  }

  @Test
  public void singleThread_idle_endsItsThreadAndStartsAnotherOnDemand() throws Exception {
    Dispatcher single = Dispatchers.singleThread("contract-idle");
    Thread first = await(runtime.on(single).spawn(Thread::currentThread));
    Eventually.until("the idle thread ended", () -> !first.isAlive());
    Thread second = await(runtime.on(single).spawn(Thread::currentThread));
    assertNotSame(first, second);
  }

  @Test
  public void runtimeOnSingleThread_bodies_areSequential() throws Exception {
    RuntimeConfig config =
        config().dispatcher(Dispatchers.singleThread("contract-runtime")).workerThreads(8).build();
    try (AsyncRuntime own = AsyncRuntime.create(config)) {
      int[] plain = new int[1];
      List<Task<?>> tasks = new ArrayList<>();
      for (int i = 0; i < 5_000; i++) {
        tasks.add(own.spawn(() -> plain[0]++));
      }
      for (Task<?> task : tasks) {
        await(task);
      }
      assertEquals(5_000, plain[0]);
    }
  }

  @Test
  public void global_threads_areDaemons() throws Exception {
    assertTrue(await(AsyncRuntime.global().spawn(() -> Thread.currentThread().isDaemon())));
    assertTrue(await(AsyncRuntime.global().spawnBlocking(() -> Thread.currentThread().isDaemon())));
  }

  @Test
  public void timers_scheduledAndCancelledByManyThreads_fireOrAreGone() throws Exception {
    AtomicInteger early = new AtomicInteger();
    AtomicInteger fired = new AtomicInteger();
    AtomicInteger kept = new AtomicInteger();
    Threads.together(
        8,
        () -> {
          for (int i = 0; i < 2_000; i++) {
            long nanos = (i % 40) * 1_000_000L;
            long start = System.nanoTime();
            CompletableFuture<Void> sleep = Async.sleep(Duration.ofNanos(nanos));
            CompletableFuture<Void> observed =
                sleep.thenRun(
                    () -> {
                      fired.incrementAndGet();
                      if (System.nanoTime() - start < nanos) {
                        early.incrementAndGet();
                      }
                    });
            if (i % 2 != 0 || !sleep.cancel(true)) {
              kept.incrementAndGet();
              if (i % 100 == 1) {
                await(observed);
              }
            }
          }
          return null;
        });
    Eventually.until("all kept timers fired", () -> fired.get() == kept.get());
    assertEquals(0, early.get(), "timers that fired early");
    await(Async.sleep(Duration.ofMillis(50)));
    assertEquals(kept.get(), fired.get(), "cancelled timers do not fire");
    assertFalse(kept.get() < 8_000);
  }

  @Test
  public void yieldNow_onSingleWorker_letsOthersRun() throws Exception {
    try (AsyncRuntime own = AsyncRuntime.create(config().workerThreads(1).build())) {
      AtomicInteger turns = new AtomicInteger();
      CompletableFuture<Void> stop = never();
      Task<Void> greedy = own.spawnAsync(() -> yieldUntil(stop, turns));
      Eventually.until("yielding", () -> turns.get() > 100);
      assertEquals(1, await(own.spawn(() -> 1)), "has its turn between the yields");
      stop.complete(null);
      await(greedy);
    }
  }

  private static CompletableFuture<Void> yieldUntil(
      CompletableFuture<Void> stop, AtomicInteger turns) {
    turns.incrementAndGet();
    return stop.isDone()
        ? CompletableFuture.completedFuture(null)
        : Async.yieldNow().thenCompose(v -> yieldUntil(stop, turns));
  }

  @Test
  public void sleep_slowCallback_delaysNoOtherTimer() throws Exception {
    CompletableFuture<Void> other = never();
    CompletableFuture<Boolean> seen =
        Async.sleep(Duration.ofMillis(5))
            .thenApply(
                v -> {
                  Threads.spinUntil(other::isDone);
                  return other.isDone();
                });
    Async.sleep(Duration.ofMillis(20)).thenRun(() -> other.complete(null));
    assertTrue(await(seen), "the other timer fired while the first callback ran");
  }
}
