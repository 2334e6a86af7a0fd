package io.portalis.benchmarks;

/** One way to have something done later. */
interface TimerPeer {

  String name();

  void open();

  /** Calls an action after so many milliseconds; returns what its owner would hold on to. */
  Object schedule(long millis, Runnable action);

  /** Withdraws what still waits. */
  void close(Object[] handles);
}
