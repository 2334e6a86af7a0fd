package io.portalis.shim.java.util.concurrent;

import org.jspecify.annotations.Nullable;

/** Wraps what a stage failed with, as specified by the JDK. */
public class CompletionException extends RuntimeException {

  /** An exception without a message. */
  protected CompletionException() {}

  /** An exception with a message. */
  protected CompletionException(@Nullable String message) {
    super(message);
  }

  /** An exception with a message and a cause. */
  public CompletionException(@Nullable String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** An exception with a cause, whose text is its message. */
  public CompletionException(@Nullable Throwable cause) {
    super(cause);
  }
}
