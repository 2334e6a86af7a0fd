package io.portalis.shim.java.util.concurrent;

/** A task that an executor would not have, as specified by the JDK. */
public class RejectedExecutionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RejectedExecutionException() {}

  public RejectedExecutionException(String message) {
    super(message);
  }

  public RejectedExecutionException(String message, Throwable cause) {
    super(message, cause);
  }

  public RejectedExecutionException(Throwable cause) {
    super(cause);
  }
}
