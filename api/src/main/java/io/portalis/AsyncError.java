package io.portalis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * What every exception of this library implements, beside the standard exception that a Java caller
 * would catch.
 */
public interface AsyncError {

  /** The kinds of failure that asynchronous programs tell apart. */
  enum Kind {
    /** The runtime is closed or cannot do its work. */
    RUNTIME,
    /** A task could not be started. */
    SPAWN,
    /** A task could not be waited for. */
    JOIN,
    /** The operation was cancelled. */
    CANCELLED,
    /** A body threw an {@link Error}. */
    PANIC,
    /** Time ran out. */
    TIMEOUT,
    /** An element could not be sent. */
    CHANNEL_SEND,
    /** An element could not be received. */
    CHANNEL_RECEIVE,
    /** The channel is closed. */
    CHANNEL_CLOSED,
    /** A lock was abandoned by its holder. */
    LOCK_POISONED,
    /** The platform cannot do this. */
    PLATFORM_NOT_SUPPORTED,
    /** Input or output failed. */
    IO,
    /** Anything else. */
    OTHER
  }

  /**
   * The kind of this failure.
   *
   * @return the kind
   */
  Kind kind();

  /**
   * The kind of any failure, those of the JDK included. The wrappers {@link CompletionException}
   * and {@link ExecutionException} are looked through.
   *
   * @param failure the failure
   * @return its kind, {@link Kind#OTHER} if it is not one that this library knows
   * @throws NullPointerException if {@code failure} is null
   */
  static Kind kindOf(Throwable failure) {
    Throwable t = failure;
    while ((t instanceof CompletionException || t instanceof ExecutionException)
        && t.getCause() != null) {
      t = t.getCause();
    }
    if (t instanceof AsyncError known) {
      return known.kind();
    }
    if (t instanceof CancellationException) {
      return Kind.CANCELLED;
    }
    if (t instanceof TimeoutException) {
      return Kind.TIMEOUT;
    }
    if (t instanceof RejectedExecutionException) {
      return Kind.SPAWN;
    }
    if (t instanceof IOException || t instanceof UncheckedIOException) {
      return Kind.IO;
    }
    if (t instanceof Error) {
      return Kind.PANIC;
    }
    Objects.requireNonNull(t, "failure");
    return Kind.OTHER;
  }
}
