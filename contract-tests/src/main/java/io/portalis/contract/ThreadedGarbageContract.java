package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Interval;
import io.portalis.Task;
import io.portalis.TaskScope;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the garbage collector brings to light, and what many pending tasks weigh. */
public abstract class ThreadedGarbageContract extends Contract {

  private static void collectUntil(String what, BooleanSupplier condition) throws Exception {
    Eventually.until(
        what,
        () -> {
          System.gc();
          return condition.getAsBoolean();
        });
  }

  /** In a frame of its own, so that nothing keeps the task. */
  private long failUnseen(Throwable failure) throws Exception {
    Task<Integer> task = runtime.named("dropped").spawn(failing(failure));
    await(task.finished());
    return task.id();
  }

  @Test
  public void failure_droppedUnseen_isReportedWhenCollected() throws Exception {
    Boom boom = new Boom("unseen");
    long id = failUnseen(boom);
    collectUntil("reported", () -> uncaught.size() > 0);
    assertEquals(1, uncaught.size());
    assertSame(boom, uncaught.list().get(0).error());
    assertEquals("dropped", uncaught.list().get(0).task().name());
    assertEquals(id, uncaught.list().get(0).task().id());
    runtime.close();
    assertEquals(1, uncaught.size(), "not once more at the close: " + uncaught);
  }

  @Test
  public void failure_droppedSeen_isNotReported() throws Exception {
    for (int i = 0; i < 20; i++) {
      failureOf(runtime.spawn(failing(new Boom("seen " + i))));
    }
    Boom marker = new Boom("the unseen one");
    failUnseen(marker);
    collectUntil("the unseen one is reported", () -> uncaught.size() > 0);
    runtime.close();
    assertEquals(1, uncaught.size(), "only the unseen one: " + uncaught);
    assertSame(marker, uncaught.list().get(0).error());
  }

  @Test
  public void failure_keptUnseen_isNotReportedBeforeTheClose() throws Exception {
    Boom boom = new Boom("kept");
    Task<Integer> kept = runtime.spawn(failing(boom));
    await(kept.finished());
    Boom dropped = new Boom("dropped");
    failUnseen(dropped);
    collectUntil("the dropped one is reported", () -> uncaught.size() > 0);
    assertSame(dropped, uncaught.list().get(0).error());
    assertEquals(1, uncaught.size(), "the kept one can still be looked at");
    assertSame(boom, failureOf(kept));
    runtime.close();
    assertEquals(1, uncaught.size(), "it was looked at: " + uncaught);
  }

  @Test
  @Tag("heavy")
  public void tasks_millionAsleep_fitASmallHeap() throws Exception {
    int count = 1_000_000;
    long before = usedHeap();
    for (int i = 0; i < count; i++) {
      runtime.spawnAsync(() -> Async.sleep(FOREVER));
    }
    CompletableFuture<Integer> queuedBehind = never();
    runtime.spawn(() -> queuedBehind.complete(1));
    await(queuedBehind);
    long each = (usedHeap() - before) / count;
    assertTrue(each < 400, "bytes for each sleeping task: " + each);
    await(runtime.shutdown(Duration.ZERO));
    long left = (usedHeap() - before) / count;
    assertTrue(left < 40, "bytes left of each cancelled task: " + left);
  }

  @Test
  public void waits_withdrawnByTheHundredThousand_areNotKept() throws Exception {
    Task<Integer> task = runtime.spawnAsync(Contract::never);
    try (TaskScope scope = runtime.openScope();
        Interval interval = Async.interval(FOREVER)) {
      scope.spawnAsync(Contract::never);
      await(interval.tick());
      assertNotKept("finished", task::finished);
      assertNotKept("completion", scope::completion);
      assertNotKept("tick", interval::tick);
    }
    task.abort("end of test");
  }

  private static void assertNotKept(String what, Supplier<CompletableFuture<?>> wait) {
    int count = 200_000;
    long before = usedHeap();
    for (int i = 0; i < count; i++) {
      wait.get().cancel(true);
    }
    long left = (usedHeap() - before) / count;
    assertTrue(left < 20, "bytes left of each withdrawn wait for " + what + ": " + left);
  }

  private static long usedHeap() {
    System.gc();
    Runtime jvm = Runtime.getRuntime();
    return jvm.totalMemory() - jvm.freeMemory();
  }

  @Test
  public void sleeps_cancelledByTheMillion_areNotKept() throws Exception {
    long before = usedHeap();
    for (int i = 0; i < 1_000_000; i++) {
      Async.sleep(FOREVER).cancel(true);
    }
    long left = (usedHeap() - before) / 1_000_000;
    assertTrue(left < 10, "bytes left of each cancelled sleep: " + left);
  }

  @Test
  public void tasks_endedByTheMillionInOneScope_areNotKept() throws Exception {
    try (TaskScope scope = runtime.openScope()) {
      long before = usedHeap();
      for (int i = 0; i < 1_000_000; i++) {
        Task<Integer> task = scope.spawn(() -> 1);
        if (i % 1000 == 999) {
          await(task);
        }
      }
      scope.join();
      long left = (usedHeap() - before) / 1_000_000;
      assertTrue(left < 10, "bytes left of each ended task: " + left);
    }
  }
}
