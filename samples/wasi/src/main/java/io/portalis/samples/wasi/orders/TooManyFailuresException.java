package io.portalis.samples.wasi.orders;

/** So many orders have failed that something must be wrong with all of them. */
final class TooManyFailuresException extends Exception {

  private static final long serialVersionUID = 1L;

  TooManyFailuresException(int most) {
    super("given up: more than " + most + " orders failed");
  }
}
