package io.portalis.wasi.programs;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.Task;
import java.time.Duration;

/** The program whose size is held: starts a task, which sleeps, and joins it. */
public final class LaunchJoinDelay {

  private LaunchJoinDelay() {}

  /** Prints the task's result. */
  public static void main(String[] args) {
    Task<Integer> task =
        AsyncRuntime.global()
            .spawnAsync(() -> Async.sleep(Duration.ofMillis(10)).thenApply(slept -> 42));
    System.out.println(task.join());
  }
}
