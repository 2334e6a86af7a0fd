package io.portalis.shim.java.util.concurrent;

/** A barrier that somebody left, as specified by the JDK. */
public class BrokenBarrierException extends Exception {

  private static final long serialVersionUID = 1L;

  public BrokenBarrierException() {}

  public BrokenBarrierException(String message) {
    super(message);
  }
}
