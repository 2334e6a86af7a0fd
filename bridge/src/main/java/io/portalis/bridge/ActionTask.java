package io.portalis.bridge;

import org.jspecify.annotations.Nullable;

/** A {@link BodyTask} for a body without a result. */
final class ActionTask extends ScopedTask<Void> {

  ActionTask(StructuredScope scope, @Nullable String name, Runnable body) {
    super(scope, name, body);
  }

  @Override
  @Nullable Object call(Object body) {
    ((Runnable) body).run();
    return null;
  }

  @Override
  @SuppressWarnings("NullAway") // a Void result is carried by null
  void bodyReturned(@Nullable Object nothing) {
    succeed(null);
  }

  @Override
  void stopBody() {
    // The body finds out at its next checkpoint.
  }
}
