package io.portalis;

/** A body waited on a worker for something unfinished; see {@link BlockingGuard}. */
public final class BlockedWorkerException extends IllegalStateException implements AsyncError {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what happened
   */
  public BlockedWorkerException(String message) {
    super(message);
  }

  @Override
  public Kind kind() {
    return Kind.JOIN;
  }
}
