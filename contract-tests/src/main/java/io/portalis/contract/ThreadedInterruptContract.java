package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Dispatcher;
import io.portalis.Dispatchers;
import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.TaskState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Interrupts into blocking bodies, and that none goes astray. */
public abstract class ThreadedInterruptContract extends Contract {

  @Test
  public void abort_sleepingBody_interruptsItsThread() throws Exception {
    Trace<Throwable> seen = new Trace<>();
    CompletableFuture<Thread> thread = never();
    Task<Integer> task =
        runtime.spawnBlocking(
            () -> {
              thread.complete(Thread.currentThread());
              try {
                Thread.sleep(25_000);
              } catch (InterruptedException e) {
                seen.add(e);
                throw e;
              }
              return 1;
            });
    Threads.untilWaiting(await(thread));
    assertTrue(task.abort("wake up"));
    await(task.finished());
    assertEquals(1, seen.size());
    assertEquals("wake up", reasonOf(task));
    assertEquals(0, uncaught.size(), "the interrupt it was sent is no failure: " + uncaught);
  }

  @Test
  public void abort_bodyOnGivenDispatcher_interruptsItsThread() throws Exception {
    CompletableFuture<Thread> thread = never();
    Task<Integer> task =
        runtime
            .on(Dispatchers.singleThread("contract-single"))
            .spawnBlocking(
                () -> {
                  thread.complete(Thread.currentThread());
                  Thread.sleep(25_000);
                  return 1;
                });
    assertTrue(await(thread).getName().startsWith("contract-single"), await(thread).getName());
    Threads.untilWaiting(await(thread));
    task.abort("wake up");
    await(task.finished());
    assertEquals("wake up", reasonOf(task));
  }

  @Test
  public void abort_queuedBlockingTask_neverRunsBody() throws Exception {
    Spawner single = runtime.on(Dispatchers.singleThread("contract-queue"));
    CompletableFuture<Integer> gate = never();
    AtomicInteger runs = new AtomicInteger();
    Task<Integer> first = single.spawnBlocking(() -> await(gate));
    Task<Integer> second = single.spawnBlocking(runs::incrementAndGet);
    assertEquals(TaskState.QUEUED, second.state());
    second.abort("not needed");
    gate.complete(1);
    assertEquals(1, await(first));
    await(second.finished());
    assertEquals(2, await(single.spawnBlocking(() -> 2)), "behind both");
    assertEquals(0, runs.get());
  }

  @Test
  public void abort_racingWithTheEnd_leaksNoInterruptToTheNextBody() throws Exception {
    for (Spawner spawner :
        List.of(
            runtime,
            runtime.on(Dispatchers.io()),
            runtime.on(Dispatchers.singleThread("contract-leak")))) {
      AtomicInteger leaked = new AtomicInteger();
      List<Task<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < 1_500; i++) {
        int spins = i % 50;
        Task<Integer> victim =
            spawner.spawnBlocking(
                () -> {
                  for (int s = 0; s < spins; s++) {
                    Thread.onSpinWait();
                  }
                  return 1;
                });
        while (i % 2 == 0 && victim.state() == TaskState.QUEUED) {
          Thread.onSpinWait();
        }
        victim.abort("race");
        tasks.add(
            spawner.spawnBlocking(
                () -> {
                  leaked.addAndGet(Thread.interrupted() ? 1 : 0);
                  return 1;
                }));
      }
      for (Task<Integer> task : tasks) {
        assertEquals(1, await(task));
      }
      assertEquals(0, leaked.get(), "bodies that met another's interrupt");
    }
  }

  @Test
  public void ownInterruptOfBody_doesNotReachTheNext() throws Exception {
    Dispatcher single = Dispatchers.singleThread("contract-own");
    Spawner spawner = runtime.on(single);
    for (int i = 0; i < 20; i++) {
      Task<Integer> rude =
          spawner.spawnBlocking(
              () -> {
                Thread.currentThread().interrupt();
                return 1;
              });
      Task<Boolean> next = spawner.spawnBlocking(() -> Thread.interrupted());
      assertEquals(1, await(rude));
      assertFalse(await(next), "left behind by the body before");
    }
  }

  @Test
  public void await_threadInterruptedByOthers_throwsInterruptedException() throws Exception {
    CompletableFuture<Thread> thread = never();
    Trace<Throwable> seen = new Trace<>();
    CompletableFuture<Void> sleep = Async.sleep(FOREVER);
    Task<Integer> task =
        runtime.spawnBlocking(
            () -> {
              thread.complete(Thread.currentThread());
              try {
                await(sleep);
              } catch (InterruptedException | TaskCancelledException e) {
                seen.add(e);
              }
              return 1;
            });
    Threads.untilWaiting(await(thread));
    Eventually.until("waits for the sleep", () -> sleep.getNumberOfDependents() > 0);
    await(thread).interrupt();
    assertEquals(1, await(task), "the task itself is not cancelled");
    assertInstanceOf(InterruptedException.class, seen.list().get(0));
    assertTrue(sleep.isCancelled(), "the sleep is withdrawn");
  }

  @Test
  public void await_foreignThreadInterrupted_withdrawsTheSleep() throws Exception {
    CompletableFuture<Void> sleep = Async.sleep(FOREVER);
    Threads.Running<Void> waiter = Threads.start(() -> await(sleep));
    Eventually.until("waits for the sleep", () -> sleep.getNumberOfDependents() > 0);
    waiter.thread().interrupt();
    assertInstanceOf(InterruptedException.class, failureOf(waiter.result()));
    assertTrue(sleep.isCancelled());
  }

  @Test
  public void await_endedStageOnInterruptedThread_isNotLost() throws Exception {
    // JDK methods differ here; what must not happen is a lost interrupt.
    Threads.Running<Boolean> waiter =
        Threads.start(
            () -> {
              Thread.currentThread().interrupt();
              try {
                await(CompletableFuture.completedFuture(1));
                return Thread.interrupted();
              } catch (InterruptedException e) {
                return true;
              }
            });
    assertTrue(waiter.result().get(), "the interrupt is either thrown or still set");
  }

  @Test
  public void abort_bodyThatSwallowsTheInterrupt_staysCancelled() throws Exception {
    CompletableFuture<Thread> thread = never();
    CompletableFuture<Integer> gate = never();
    Task<Integer> task =
        runtime.spawnBlocking(
            () -> {
              thread.complete(Thread.currentThread());
              while (!gate.isDone()) {
                try {
                  Thread.sleep(1);
                } catch (InterruptedException ignored) {
                  // A body that does not listen.
                }
              }
              return 7;
            });
    await(thread);
    task.abort("deaf");
    assertEquals("deaf", reasonOf(task));
    assertFalse(task.isFinished());
    gate.complete(1);
    await(task.finished());
    assertEquals("deaf", reasonOf(task));
  }

  @Test
  public void join_ofTaskByAbortedBody_throwsTaskCancelled() throws Exception {
    Task<Integer> other = runtime.spawnAsync(Contract::never);
    Trace<Throwable> seen = new Trace<>();
    Task<Integer> task =
        runtime.spawnBlocking(
            () -> {
              try {
                return other.get();
              } catch (Throwable e) {
                seen.add(e);
                throw e;
              }
            });
    Eventually.until("waits", () -> other.getNumberOfDependents() > 0);
    task.abort("stop");
    await(task.finished());
    assertTrue(
        seen.list().get(0) instanceof InterruptedException
            || seen.list().get(0) instanceof TaskCancelledException,
        "woken: " + seen);
    assertFalse(other.isDone(), "a task that was waited for goes on");
    other.abort("end of test");
  }

  @Test
  public void spawnBlocking_manyAtOnce_allRun() throws Exception {
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int value = i;
      tasks.add(
          runtime.spawnBlocking(
              () -> {
                await(Async.sleep(Duration.ofMillis(10)));
                return value;
              }));
    }
    for (int i = 0; i < 300; i++) {
      assertEquals(i, await(tasks.get(i)));
    }
  }
}
