package io.portalis.wasi.programs;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Exits where its argument says. */
public final class Exiting {

  private static final int CODE = 7;

  private Exiting() {}

  /** Waits for the exit if that is not here. */
  public static void main(String[] args) {
    System.out.println("before");
    switch (args[0]) {
      case "main" -> System.exit(CODE);
      case "task" -> AsyncRuntime.global().spawn(() -> System.exit(CODE)).join();
      case "blocking" -> AsyncRuntime.global().spawnBlocking(Exiting::exit).join();
      case "callback" -> {
        Async.sleep(Duration.ofMillis(1)).thenRun(() -> System.exit(CODE));
        new CompletableFuture<Void>().join();
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.out.println("after");
  }

  private static int exit() {
    System.exit(CODE);
    return 0;
  }
}
