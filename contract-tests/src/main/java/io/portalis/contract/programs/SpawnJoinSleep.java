package io.portalis.contract.programs;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.Task;
import java.time.Duration;

/** The program whose size is held: starts a task, sleeps, and joins it. */
public final class SpawnJoinSleep {

  private SpawnJoinSleep() {}

  public static void main(String[] args) {
    AsyncRuntime runtime = AsyncRuntime.global();
    Task<Integer> task =
        runtime.spawnAsync(() -> Async.sleep(Duration.ofMillis(10)).thenApply(slept -> 42));
    task.thenAccept(System.out::println);
  }
}
