package io.portalis.samples.service;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The threads that a piece of program left behind, but for daemons: pools of the process, those of
 * kotlinx and of {@code java.net.http}, keep some of these.
 */
final class ThreadsLeft {

  private static final long MILLIS_TO_END = 2_000;

  private final Set<Thread> before;

  private ThreadsLeft(Set<Thread> before) {
    this.before = before;
  }

  static ThreadsLeft since() {
    return new ThreadsLeft(Thread.getAllStackTraces().keySet());
  }

  /** The names of the threads that do not end within a moment. Blocks. */
  List<String> stillRunning() throws InterruptedException {
    Set<Thread> added = new HashSet<>(Thread.getAllStackTraces().keySet());
    added.removeAll(before);
    added.removeIf(Thread::isDaemon);
    for (Thread thread : added) {
      thread.join(MILLIS_TO_END);
    }
    return added.stream().filter(Thread::isAlive).map(Thread::getName).toList();
  }
}
