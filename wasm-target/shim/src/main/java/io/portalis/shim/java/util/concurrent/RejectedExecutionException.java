package io.portalis.shim.java.util.concurrent;

import org.jspecify.annotations.Nullable;

/** Thrown by an executor that takes no task, as specified by the JDK. */
public class RejectedExecutionException extends RuntimeException {

  /** An exception without a message. */
  public RejectedExecutionException() {}

  /** An exception with a message. */
  public RejectedExecutionException(@Nullable String message) {
    super(message);
  }

  /** An exception with a message and a cause. */
  public RejectedExecutionException(@Nullable String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** An exception with a cause, whose text is its message. */
  public RejectedExecutionException(@Nullable Throwable cause) {
    super(cause);
  }
}
