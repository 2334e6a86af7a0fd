package io.portalis.benchmarks;

/**
 * One way to start tasks. {@link #open} and {@link #close} enclose a batch; what the batches share,
 * such as threads, is made with the peer and lasts.
 */
interface Peer {

  String name();

  /** Makes the parent of the tasks to come, if this way to start them knows parents. */
  default void open() {}

  /** Starts a task, and returns what its owner would hold on to. */
  Object start();

  boolean isOver(Object handle);

  /** Whether so many tasks wait for what they are meant to wait for. */
  default boolean isWaiting(int tasks) {
    return true;
  }

  /** Ends the parent and, where tasks are still waiting, the tasks. */
  default void close(Object[] handles) {}
}
