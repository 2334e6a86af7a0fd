package io.portalis.sync;

/** One or more permits of an {@link AsyncSemaphore}, taken together, until it is closed. */
public interface Permit extends AutoCloseable {

  /** Gives the permits back. Does nothing the second time. Does not block. */
  @Override
  void close();
}
