package io.portalis;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The task or operation was cancelled, and why.
 *
 * <p>It carries no stack trace: a cancellation tells where to stop, not where something went wrong,
 * and a trace would cost more than everything else about it.
 */
public final class TaskCancelledException extends CancellationException implements AsyncError {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * Makes one.
   *
   * @param reason why, also the message
   */
  public TaskCancelledException(String reason) {
    this(reason, null);
  }

  /**
   * Makes one that stands for another cancellation.
   *
   * @param reason why, also the message
   * @param cause the other cancellation
   */
  public TaskCancelledException(String reason, @Nullable Throwable cause) {
    super(Objects.requireNonNull(reason, "reason"));
    this.reason = reason;
    if (cause != null) {
      initCause(cause);
    }
  }

  /**
   * Why.
   *
   * @return the reason given to {@link Task#abort} or {@link TaskScope#cancel}, or {@code
   *     "cancelled"}
   */
  public String reason() {
    return reason;
  }

  @Override
  public Kind kind() {
    return Kind.CANCELLED;
  }

  /** Leaves the stack trace empty. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
