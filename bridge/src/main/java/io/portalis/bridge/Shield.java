package io.portalis.bridge;

import io.portalis.spi.LinkedFuture;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A future that ends like another and that, when it is cancelled, leaves that one alone. */
final class Shield<T extends @Nullable Object> extends LinkedFuture<T> {

  private final CompletableFuture<T> shielded;
  private final CompletableFuture<Boolean> cancellation = new CompletableFuture<>();

  Shield(CompletableFuture<T> shielded) {
    this.shielded = shielded;
  }

  Shield<T> watch() {
    observeUntil(cancellation, shielded, this::end);
    return this;
  }

  @SuppressWarnings("NullAway") // a result may be null
  private void end() {
    Throwable failure = Failures.of(shielded);
    Failures.pass(failure == null ? shielded.join() : null, failure, this);
  }

  @Override
  protected void withdraw() {
    cancellation.complete(true);
  }
}
