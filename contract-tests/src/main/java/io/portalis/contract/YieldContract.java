package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Dispatchers;
import io.portalis.Spawner;
import io.portalis.Task;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code Async.yieldNow}. */
public abstract class YieldContract extends Contract {

  @Test
  public void yieldNow_outsideOfTasks_completes() throws Exception {
    assertNull(await(Async.yieldNow()));
  }

  @Test
  public void yieldNow_waitingBodies_haveTheirTurnFirst() throws Exception {
    ManualExecutor executor = new ManualExecutor();
    Spawner spawner = runtime.on(Dispatchers.from(executor));
    Trace<String> order = new Trace<>();
    Task<Void> yielding =
        spawner.spawnAsync(
            () -> {
              order.add("before");
              return Async.yieldNow().thenRun(() -> order.add("after"));
            });
    spawner.spawn(() -> order.add("second body"));
    spawner.spawn(() -> order.add("third body"));
    executor.runAll();
    await(yielding);
    assertEquals(List.of("before", "second body", "third body", "after"), order.list());
  }

  @Test
  public void yieldNow_twoYielders_takeTurns() throws Exception {
    ManualExecutor executor = new ManualExecutor();
    Spawner spawner = runtime.on(Dispatchers.from(executor));
    Trace<String> order = new Trace<>();
    Task<Void> a = spawner.spawnAsync(() -> steps("a", 3, order));
    Task<Void> b = spawner.spawnAsync(() -> steps("b", 3, order));
    executor.runAll();
    await(a);
    await(b);
    assertEquals(List.of("a3", "b3", "a2", "b2", "a1", "b1"), order.list());
  }

  private static CompletableFuture<Void> steps(String name, int left, Trace<String> order) {
    if (left == 0) {
      return CompletableFuture.completedFuture(null);
    }
    order.add(name + left);
    // Read once: the continuation runs on the dispatcher, but outside of the body.
    return Async.yieldNow().thenCompose(v -> steps(name, left - 1, order));
  }

  @Test
  public void yieldNow_cancelled_isCancelled() throws Exception {
    ManualExecutor executor = new ManualExecutor();
    Trace<String> ran = new Trace<>();
    Task<Boolean> task =
        runtime
            .on(Dispatchers.from(executor))
            .spawn(
                () -> {
                  CompletableFuture<Void> yield = Async.yieldNow();
                  yield.thenRun(() -> ran.add("continued"));
                  return yield.cancel(true) && yield.isCancelled();
                });
    executor.runAll();
    assertTrue(await(task));
    assertEquals(List.of(), ran.list());
  }
}
