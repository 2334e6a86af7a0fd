package io.portalis.shim.java.util.concurrent;

import org.jspecify.annotations.Nullable;

/** Thrown to those who wait at a barrier that breaks, as specified by the JDK. */
public class BrokenBarrierException extends Exception {

  /** An exception without a message. */
  public BrokenBarrierException() {}

  /** An exception with a message. */
  public BrokenBarrierException(@Nullable String message) {
    super(message);
  }
}
