package io.portalis.contract;

import io.portalis.Async;
import io.portalis.Dispatchers;
import io.portalis.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Crowds that wait for one task: all of them hear of its end, and the stack stays bounded. */
public abstract class FanOutContract extends Contract {

  private static final int CROWD = 50_000;

  private void assertAllEnd(Function<Task<Integer>, CompletableFuture<?>> waitFor)
      throws Exception {
    CompletableFuture<Integer> stage = never();
    Task<Integer> task = runtime.spawnAsync(() -> stage);
    List<CompletableFuture<?>> crowd = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      crowd.add(waitFor.apply(task));
    }
    stage.complete(1);
    for (CompletableFuture<?> one : crowd) {
      Async.await(one);
    }
  }

  @Test
  public void thenApply_crowdOnOneTask_allEnd() throws Exception {
    assertAllEnd(task -> task.thenApply(v -> v));
  }

  @Test
  public void shield_crowdOnOneTask_allEnd() throws Exception {
    assertAllEnd(Async::shield);
  }

  @Test
  public void timeout_crowdOnOneTask_allEnd() throws Exception {
    assertAllEnd(task -> Async.timeout(FOREVER, task));
  }

  @Test
  public void joinAll_crowdOnOneTask_allEnd() throws Exception {
    assertAllEnd(task -> Async.joinAll(List.of(task)));
  }

  @Test
  public void race_crowdOnOneTask_allEnd() throws Exception {
    assertAllEnd(task -> Async.race(List.of(task)));
  }

  @Test
  public void finished_crowdOnOneTask_allEnd() throws Exception {
    assertAllEnd(Task::finished);
  }

  @Test
  public void spawnAsync_crowdOnOneTask_allEnd() throws Exception {
    assertAllEnd(
        task -> runtime.on(Dispatchers.immediate()).spawnAsync(() -> task.thenApply(v -> v)));
    assertAllEnd(task -> runtime.on(Dispatchers.immediate()).spawnAsync(() -> task));
  }
}
