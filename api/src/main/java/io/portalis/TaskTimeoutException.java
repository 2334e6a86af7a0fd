package io.portalis;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/** Time ran out before a stage ended. A time-out is never a cancellation. */
public final class TaskTimeoutException extends TimeoutException implements AsyncError {

  private static final long serialVersionUID = 1L;

  private final Duration timeout;

  /**
   * Makes one.
   *
   * @param timeout the time that ran out
   */
  public TaskTimeoutException(Duration timeout) {
    super("not done within " + Objects.requireNonNull(timeout, "timeout"));
    this.timeout = timeout;
  }

  /**
   * The time that ran out.
   *
   * @return the duration that was given
   */
  public Duration timeout() {
    return timeout;
  }

  @Override
  public Kind kind() {
    return Kind.TIMEOUT;
  }
}
