package io.portalis.wasi.programs;

import io.portalis.AsyncRuntime;

/** Ends with an exception that nobody catches, after waiting for a task. */
public final class Failing {

  private Failing() {}

  public static void main(String[] args) throws Exception {
    AsyncRuntime.run(
        scope -> {
          scope.spawn(() -> "begun").thenAccept(System.out::println).join();
          throw new IllegalStateException("broken");
        });
  }
}
