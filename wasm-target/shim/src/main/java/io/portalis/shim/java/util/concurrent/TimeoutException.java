package io.portalis.shim.java.util.concurrent;

import org.jspecify.annotations.Nullable;

/** Thrown when an operation took too long, as specified by the JDK. */
public class TimeoutException extends Exception {

  /** An exception without a message. */
  public TimeoutException() {}

  /** An exception with a message. */
  public TimeoutException(@Nullable String message) {
    super(message);
  }
}
