package io.portalis.shim.java.util.concurrent;

/** A wait that took too long, as specified by the JDK. */
public class TimeoutException extends Exception {

  private static final long serialVersionUID = 1L;

  public TimeoutException() {}

  public TimeoutException(String message) {
    super(message);
  }
}
