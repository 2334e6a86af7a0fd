package io.portalis.shim.java.util.concurrent;

/** How a future keeps the exception that it ended with. */
record Failure(Throwable error) {

  /** The same as a stage that depends on this one has it: wrapped, once. */
  Failure wrapped() {
    return error instanceof CompletionException
        ? this
        : new Failure(new CompletionException(error));
  }

  /** What a function has thrown, wrapped, once. */
  static Failure thrown(Throwable error) {
    return new Failure(error).wrapped();
  }
}
