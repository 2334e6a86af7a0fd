package io.portalis;

/** The semaphore was closed while, or before, a permit was waited for. */
public final class SemaphoreClosedException extends IllegalStateException implements AsyncError {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what happened
   */
  public SemaphoreClosedException(String message) {
    super(message);
  }

  @Override
  public Kind kind() {
    return Kind.OTHER;
  }
}
