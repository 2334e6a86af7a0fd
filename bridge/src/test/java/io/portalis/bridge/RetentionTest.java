package io.portalis.bridge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.Interval;
import io.portalis.ScopePolicy;
import io.portalis.Task;
import io.portalis.TaskScope;
import io.portalis.contract.Eventually;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What has ended is let go. */
@Timeout(60)
class RetentionTest {

  private static int linked(StructuredScope scope) {
    return ChildListTest.linked(scope.children).size();
  }

  @Test
  void scope_longLivedWithManyShortTasks_keepsFew() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.create();
        StructuredScope scope = (StructuredScope) runtime.openScope(ScopePolicy.SUPERVISOR)) {
      scope.spawnAsync(() -> Async.sleep(Duration.ofHours(1)));
      int most = 0;
      List<Task<?>> batch = new ArrayList<>();
      for (int i = 0; i < 1_000_000; i++) {
        batch.add(scope.spawn(() -> null));
        if (batch.size() == 100) {
          Async.await(Async.joinAll(batch));
          batch.clear();
          most = Math.max(most, linked(scope));
        }
      }
      assertTrue(most < 500, "kept " + most + " tasks");
      scope.cancel("done");
    }
  }

  @Test
  void scope_idle_keepsNoResult() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.create()) {
      WeakReference<Object> result =
          new WeakReference<>(runtime.spawn(() -> new byte[1 << 20]).join());
      WeakReference<Object> blocking =
          new WeakReference<>(runtime.spawnBlocking(() -> new byte[1 << 20]).join());
      untilCollected(result);
      untilCollected(blocking);
    }
  }

  @Test
  void scope_closedChildren_areForgotten() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.create();
        StructuredScope scope = (StructuredScope) runtime.openScope()) {
      for (int i = 0; i < 10_000; i++) {
        try (StructuredScope child = scope.openChild(ScopePolicy.FAIL_FAST)) {
          child.spawn(() -> null).join();
        }
      }
      assertTrue(linked(scope) < 200, "kept " + linked(scope));
    }
  }

  @Test
  void runtime_scopedAndBlockOn_leaveNothing() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.create()) {
      StructuredScope root = ((StructuredScope) runtime.openScope()).parent;
      for (int i = 0; i < 10_000; i++) {
        runtime.scoped(scope -> CompletableFuture.completedFuture(1)).join();
        runtime.blockOn(scope -> 1);
      }
      assertTrue(linked(root) < 200, "kept " + linked(root));
    }
  }

  @Test
  void waits_withdrawn_areNotKept() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.create();
        TaskScope scope = runtime.openScope();
        Interval interval = Async.interval(Duration.ofHours(1))) {
      Task<Void> task = scope.spawnAsync(() -> Async.sleep(Duration.ofHours(1)));
      Async.await(interval.tick());
      List<Supplier<CompletableFuture<?>>> waits =
          List.of(task::finished, scope::completion, interval::tick);
      for (Supplier<CompletableFuture<?>> wait : waits) {
        wait.get().cancel(true); // what is made once
        long before = usedHeap();
        for (int i = 0; i < 100_000; i++) {
          wait.get().cancel(true);
        }
        long left = (usedHeap() - before) / 100_000;
        assertTrue(left < 8, left + " bytes left of each wait " + waits.indexOf(wait));
      }
    }
  }

  static void untilCollected(WeakReference<?> reference) throws Exception {
    Eventually.until(
        "collected",
        () -> {
          System.gc();
          return reference.get() == null;
        });
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void timer_withdrawnSleeps_leaveTheWheel() throws Exception {
    WeakReference<Object> gone = new WeakReference<>(cancelledSleep());
    untilCollected(gone);
  }

  private static Object cancelledSleep() {
    CompletableFuture<Void> sleep = Async.sleep(Duration.ofHours(1));
    sleep.cancel(true);
    return sleep;
  }
}
