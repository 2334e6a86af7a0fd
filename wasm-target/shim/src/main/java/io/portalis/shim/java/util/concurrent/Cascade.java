package io.portalis.shim.java.util.concurrent;

import org.jspecify.annotations.Nullable;

/**
 * All that follows from the completion of one future, as a loop over a work list, so that a chain
 * of stages of any length needs no stack.
 *
 * <p>The list is the future's own stack of dependents: the last one added comes first. The
 * dependents of a stage that is completed on the way go in front of it, the first one added in
 * front of the others. This is the order in which the JDK calls them.
 */
final class Cascade {

  /** A future whose dependents are to be fired, before those of the futures below it. */
  private static final class Turn {
    private final CompletableFuture<?> future;
    private final @Nullable Turn below;

    Turn(CompletableFuture<?> future, @Nullable Turn below) {
      this.future = future;
      this.below = below;
    }
  }

  private @Nullable Turn turn;

  private Cascade() {}

  /** Fires all dependents of a future if it is complete, and what follows from that. */
  static void from(@Nullable CompletableFuture<?> future) {
    if (future != null && future.result != null && future.dependents != null) {
      Cascade cascade = new Cascade();
      cascade.nextIs(future);
      cascade.run();
    }
  }

  private void run() {
    while (turn != null) {
      Dependent first = turn.future.pop();
      if (first == null) {
        turn = turn.below;
      } else {
        first.fire(this);
      }
    }
  }

  /** A dependent completed this stage: its dependents come next. */
  void completed(CompletableFuture<?> stage) {
    if (turn == null || turn.future == stage) {
      return;
    }
    for (Dependent each = stage.pop(); each != null; each = stage.pop()) {
      turn.future.push(each);
    }
  }

  /** The dependents of a future come next if it is complete, the last one added first. */
  void nextIs(@Nullable CompletableFuture<?> future) {
    if (future != null && future.result != null && future.dependents != null) {
      turn = new Turn(future, turn);
    }
  }
}
