package io.portalis.wasi;

import io.portalis.shim.EventLoop;
import java.util.ArrayDeque;
import java.util.TreeSet;

/**
 * The event loop of a WASI command: a queue of what is posted, in order, and a tree of timers. The
 * process sleeps only if the queue is empty.
 */
public final class WasiLoop extends EventLoop {

  private final ArrayDeque<Runnable> posted = new ArrayDeque<>();

  /** A tree, as most timers are withdrawn before their time. */
  private final TreeSet<Timer> timers = new TreeSet<>();

  private WasiHost host;
  private int lastId;
  private boolean isStopped;

  /** For the service loader, which makes one. */
  public WasiLoop() {}

  /** The one loop. */
  public static WasiLoop get() {
    return (WasiLoop) EventLoop.get();
  }

  @Override
  public WasiHost host() {
    if (host == null) {
      host = new WasiHost(this);
    }
    return host;
  }

  @Override
  public void post(Runnable action) {
    posted.add(action);
  }

  @Override
  public Runnable schedule(long delayNanos, Runnable action) {
    Timer timer = add(delayNanos, action);
    return () -> timers.remove(timer);
  }

  /** An action that waits for its time. Those due at the same time keep their order. */
  record Timer(int id, long dueNanos, Runnable action) implements Comparable<Timer> {
    @Override
    public int compareTo(Timer other) {
      int order = Long.signum(dueNanos - other.dueNanos);
      return order != 0 ? order : id - other.id;
    }
  }

  Timer add(long delayNanos, Runnable action) {
    long now = nanoTime();
    long longest = Long.MAX_VALUE / 2; // so that no two differ by more than a long holds
    Timer timer = new Timer(++lastId, now + Math.min(Math.max(0, delayNanos), longest), action);
    timers.add(timer);
    return timer;
  }

  void remove(int id) {
    timers.removeIf(timer -> timer.id() == id);
  }

  /** Runs all, and sleeps in between, until it is stopped or nothing is left. */
  void drain() {
    while (!isStopped && (!posted.isEmpty() || !timers.isEmpty())) {
      postDueTimers();
      if (posted.isEmpty()) {
        sleepUntilNextTimer();
      } else {
        runPosted(posted.size());
      }
    }
  }

  /** Lets the program end: there is no thread left that would keep a JVM alive. */
  void stop() {
    isStopped = true;
  }

  /** Whether nothing will ever happen again, although threads wait for it. */
  boolean isStuck() {
    return !isStopped && posted.isEmpty() && timers.isEmpty();
  }

  private void runPosted(int count) {
    for (int i = 0; i < count && !isStopped; i++) {
      runReporting(posted.poll());
    }
  }

  private void postDueTimers() {
    if (timers.isEmpty()) {
      return;
    }
    long now = nanoTime();
    while (!timers.isEmpty() && timers.first().dueNanos() - now <= 0) {
      posted.add(timers.pollFirst().action());
    }
  }

  private void sleepUntilNextTimer() {
    long left = timers.first().dueNanos() - nanoTime();
    if (left > 0) {
      Clock.sleep(left);
    }
  }

  @Override
  public long nanoTime() {
    return Clock.nanoTime();
  }

  /** There is nobody else to have the thread, but timers that are due. */
  @Override
  public boolean isTurnOver() {
    return !timers.isEmpty() && timers.first().dueNanos() - nanoTime() <= 0;
  }

  @Override
  public void report(String where, Throwable error) {
    System.err.print("uncaught in " + where + ": ");
    error.printStackTrace();
  }
}
