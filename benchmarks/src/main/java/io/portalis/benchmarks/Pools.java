package io.portalis.benchmarks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for the peers that bring none. */
final class Pools {

  private Pools() {}

  /** As many threads as processors. */
  static ExecutorService fixed() {
    return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Pools::daemon);
  }

  /** As many threads as there is work, kept for the next. */
  static ExecutorService cached() {
    return Executors.newCachedThreadPool(Pools::daemon);
  }

  static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "peer");
    thread.setDaemon(true);
    return thread;
  }
}
