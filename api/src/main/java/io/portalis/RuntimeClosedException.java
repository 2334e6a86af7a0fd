package io.portalis;

import java.util.concurrent.RejectedExecutionException;

/** The runtime or scope no longer accepts work. */
public final class RuntimeClosedException extends RejectedExecutionException implements AsyncError {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what happened
   */
  public RuntimeClosedException(String message) {
    super(message);
  }

  @Override
  public Kind kind() {
    return Kind.RUNTIME;
  }
}
