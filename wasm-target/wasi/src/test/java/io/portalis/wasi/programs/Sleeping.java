package io.portalis.wasi.programs;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import java.time.Duration;

/** Prints how many microseconds a sleep of so many milliseconds takes, several times over. */
public final class Sleeping {

  private Sleeping() {}

  public static void main(String[] args) throws Exception {
    Duration asked = Duration.ofMillis(Integer.parseInt(args[0]));
    int times = Integer.parseInt(args[1]);
    AsyncRuntime.run(
        scope -> {
          Async.await(Async.sleep(Duration.ofMillis(1))); // A host may compile what it needs first.
          for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            Async.await(Async.sleep(asked));
            System.out.println((System.nanoTime() - began) / 1_000);
          }
          return null;
        });
  }
}
