package io.portalis.wasi.programs;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import java.time.Duration;

/** Ends with its last thread that is no daemon, whatever tasks still wait for. */
public final class Ending {

  private Ending() {}

  /** Starts a task and a thread, and leaves them. */
  public static void main(String[] args) {
    AsyncRuntime.global()
        .spawnAsync(
            () -> Async.sleep(Duration.ofHours(1)).thenRun(() -> System.out.println("never")));
    new Thread(Ending::endLater).start();
    System.out.println("main ends");
  }

  private static void endLater() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    System.out.println("thread ends");
  }
}
