package io.portalis.wasi.programs;

import io.portalis.AsyncRuntime;
import io.portalis.channel.Channel;

/** Waits for what can never happen: two tasks of its scope receive, and no one sends. */
public final class Stuck {

  private Stuck() {}

  /** Waits. */
  public static void main(String[] args) throws Exception {
    Channel<String> channel = Channel.bounded(1);
    AsyncRuntime.global()
        .blockOn(
            scope -> {
              scope.named("first").spawnAsync(channel::receive);
              scope.named("second").spawnAsync(channel::receive);
              System.out.println("begun");
              return null;
            });
  }
}
