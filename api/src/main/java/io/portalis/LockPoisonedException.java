package io.portalis;

/** The holder of the lock was lost without releasing it. */
public final class LockPoisonedException extends IllegalStateException implements AsyncError {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what happened
   */
  public LockPoisonedException(String message) {
    super(message);
  }

  @Override
  public Kind kind() {
    return Kind.LOCK_POISONED;
  }
}
