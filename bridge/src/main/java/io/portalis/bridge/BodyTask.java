package io.portalis.bridge;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A task that ends when its body returns; the body does not block and stops at a checkpoint. */
final class BodyTask<T extends @Nullable Object> extends ScopedTask<T> {

  BodyTask(StructuredScope scope, @Nullable String name, Callable<? extends T> body) {
    super(scope, name, body);
  }

  @Override
  @Nullable Object call(Object body) throws Exception {
    return ((Callable<?>) body).call();
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // the body returned a T, which may include null
  void bodyReturned(@Nullable Object result) {
    succeed((T) result);
  }

  @Override
  void stopBody() {
    // The body finds out at its next checkpoint.
  }
}
