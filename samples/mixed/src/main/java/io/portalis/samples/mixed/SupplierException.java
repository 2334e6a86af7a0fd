package io.portalis.samples.mixed;

/** A supplier cannot help. */
public final class SupplierException extends Exception {

  private static final long serialVersionUID = 1L;

  SupplierException(String message) {
    super(message);
  }
}
