package io.portalis.bridge;

import io.portalis.sync.AsyncEvent;
import java.util.concurrent.CompletableFuture;

/** An event: a flag and those who wait for it. */
final class QueuedEvent implements AsyncEvent {

  private final Gate gate = new Gate(false);

  @Override
  public void set() {
    gate.open();
  }

  @Override
  public void clear() {
    gate.close();
  }

  @Override
  public boolean isSet() {
    return gate.isOpen();
  }

  @Override
  public CompletableFuture<Void> await() {
    return gate.pass();
  }
}
