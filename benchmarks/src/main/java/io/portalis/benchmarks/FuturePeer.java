package io.portalis.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** {@code CompletableFuture.supplyAsync}: no parent, no cancellation of the body. */
record FuturePeer(String name, Executor executor) implements Peer {

  @Override
  public Object start() {
    return CompletableFuture.supplyAsync(() -> null, executor);
  }

  @Override
  public boolean isOver(Object handle) {
    return ((CompletableFuture<?>) handle).isDone();
  }
}
