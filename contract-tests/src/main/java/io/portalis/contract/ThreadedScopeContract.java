package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.RuntimeClosedException;
import io.portalis.ScopePolicy;
import io.portalis.Task;
import io.portalis.TaskScope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Scopes that many threads use at once, and bodies that take their time. */
public abstract class ThreadedScopeContract extends Contract {

  private static final class Box {
    int written;
  }

  @Test
  public void close_whileManySpawn_noBodyRunsAfterwards() throws Exception {
    for (int round = 0; round < 50; round++) {
      TaskScope scope =
          runtime.openScope(round % 2 == 0 ? ScopePolicy.FAIL_FAST : ScopePolicy.SUPERVISOR);
      AtomicInteger inside = new AtomicInteger();
      AtomicInteger spawned = new AtomicInteger();
      AtomicInteger startedLate = new AtomicInteger();
      AtomicBoolean closed = new AtomicBoolean();
      Trace<Task<?>> last = new Trace<>();
      List<Threads.Running<Void>> spawners = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        spawners.add(
            Threads.start(
                () -> {
                  Task<?> latest = null;
                  try {
                    while (true) {
                      latest =
                          scope.spawn(
                              () -> {
                                inside.incrementAndGet();
                                if (closed.get()) {
                                  startedLate.incrementAndGet();
                                }
                                inside.decrementAndGet();
                              });
                      spawned.incrementAndGet();
                    }
                  } catch (RuntimeClosedException e) {
                    if (latest != null) {
                      last.add(latest);
                    }
                  }
                  return null;
                }));
      }
      Eventually.until("spawning", () -> spawned.get() > 200);
      scope.close();
      closed.set(true);
      assertEquals(0, inside.get(), "bodies at work when close returned");
      for (Threads.Running<Void> spawner : spawners) {
        spawner.result().get();
      }
      for (Task<?> task : last.list()) {
        await(task.finished());
        assertTrue(task.isDone());
      }
      assertEquals(0, startedLate.get(), "bodies that began after close returned");
    }
  }

  @Test
  public void cancel_hundredThousandChildren_allEnd() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      List<Task<Integer>> children = new ArrayList<>();
      for (int i = 0; i < 100_000; i++) {
        children.add(scope.spawnAsync(Contract::never));
      }
      scope.cancel("all at once");
      scope.join();
      for (Task<Integer> child : children) {
        assertTrue(child.isCancelled());
        assertTrue(child.isFinished());
      }
      assertEquals("all at once", reasonOf(children.get(99_999)));
    }
  }

  @Test
  public void close_bodyThatIgnoresCancellation_waitsForIt() throws Exception {
    TaskScope scope = runtime.openScope();
    AtomicBoolean release = new AtomicBoolean();
    Task<Integer> stubborn = spinning(scope, release);
    Threads.Running<Void> closer =
        Threads.start(
            () -> {
              scope.close();
              return null;
            });
    Eventually.until("told to stop", stubborn::isCancelled);
    Threads.untilWaiting(closer.thread());
    assertFalse(closer.result().isDone(), "a body still runs");
    release.set(true);
    closer.result().get();
    assertTrue(stubborn.isFinished());
  }

  @Test
  public void close_interrupted_waitsOnAndRestoresTheInterrupt() throws Exception {
    TaskScope scope = runtime.openScope();
    AtomicBoolean release = new AtomicBoolean();
    Task<Integer> stubborn = spinning(scope, release);
    Threads.Running<Boolean> closer =
        Threads.start(
            () -> {
              scope.close();
              return Thread.interrupted();
            });
    Threads.untilWaiting(closer.thread());
    closer.thread().interrupt();
    assertFalse(stubborn.isFinished());
    Eventually.until("waits on", () -> closer.thread().getState() == Thread.State.WAITING);
    assertFalse(closer.result().isDone(), "an interrupt does not cut the wait short");
    release.set(true);
    assertTrue(closer.result().get(), "the interrupt is restored");
    assertTrue(stubborn.isFinished());
  }

  @Test
  public void join_interrupted_throwsAndTheChildrenGoOn() throws Exception {
    CompletableFuture<Integer> stage = never();
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> child = scope.spawnAsync(() -> stage);
      Threads.Running<Void> joiner =
          Threads.start(
              () -> {
                scope.join();
                return null;
              });
      Threads.untilWaiting(joiner.thread());
      joiner.thread().interrupt();
      assertInstanceOf(InterruptedException.class, failureOf(joiner.result()));
      assertFalse(child.isDone());
      assertFalse(scope.isCancelled());
      stage.complete(1);
      scope.join();
    }
  }

  @Test
  public void join_plainWritesOfChildren_areVisible() throws Exception {
    for (int round = 0; round < 500; round++) {
      Box[] boxes = new Box[8];
      try (TaskScope scope = runtime.openScope()) {
        for (int i = 0; i < boxes.length; i++) {
          Box box = new Box();
          boxes[i] = box;
          scope.spawn(() -> box.written = 1);
        }
        scope.join();
        for (Box box : boxes) {
          assertEquals(1, box.written, "round " + round);
        }
      }
    }
  }

  @Test
  public void openChild_whileTheParentCloses_childIsOverToo() throws Exception {
    for (int round = 0; round < 200; round++) {
      TaskScope parent = runtime.openScope();
      Threads.Running<Task<Integer>> opener =
          Threads.start(
              () -> {
                Task<Integer> latest = null;
                try {
                  while (true) {
                    TaskScope child = parent.openChild(ScopePolicy.FAIL_FAST);
                    latest = child.spawnAsync(Contract::never);
                    if (latest.isDone()) {
                      return latest;
                    }
                    latest.abort("next");
                    child.close();
                  }
                } catch (RuntimeClosedException e) {
                  return latest;
                }
              });
      parent.close();
      Task<Integer> latest = opener.result().get();
      if (latest != null) {
        await(latest.finished());
        assertTrue(latest.isDone());
      }
    }
  }

  private static Task<Integer> spinning(TaskScope scope, AtomicBoolean release) throws Exception {
    CompletableFuture<Void> started = never();
    Task<Integer> task =
        scope.spawn(
            () -> {
              started.complete(null);
              Threads.spinUntil(release::get);
              return 1;
            });
    await(started);
    return task;
  }

  @Test
  public void callback_ofAChild_runsOutsideOfLocks() throws Exception {
    CompletableFuture<Integer> stage = never();
    try (TaskScope scope = runtime.openScope()) {
      Task<Integer> child = scope.spawnAsync(() -> stage);
      CompletableFuture<Boolean> othersCould =
          child.thenApply(v -> whileWeWait(() -> useTheScope(scope, child)));
      Threads.start(() -> stage.complete(1));
      assertTrue(await(othersCould), "another thread could use the scope meanwhile");
    }
  }

  private static Void useTheScope(TaskScope scope, Task<Integer> child) throws Exception {
    child.finished().cancel(true);
    scope.completion().cancel(true);
    scope.spawnAsync(Contract::never).abort("one");
    scope.openChild(ScopePolicy.FAIL_FAST).close();
    scope.cancel("all");
    return null;
  }

  private static boolean whileWeWait(java.util.concurrent.Callable<Void> work) {
    CompletableFuture<Void> done = Threads.start(work).result();
    Threads.spinUntil(done::isDone);
    return done.isDone() && !done.isCompletedExceptionally();
  }
}
