package io.portalis.shim;

import java.util.Map;
import java.util.WeakHashMap;

/**
 * The permit of one green thread, as {@code LockSupport} defines it, and the wait for it. An
 * interrupt ends the wait and leaves the thread interrupted.
 */
public final class Parking extends GreenThreads.Interruption {

  private static final Map<Thread, Parking> OF_THREADS = new WeakHashMap<>();

  private boolean permitted;
  private GreenThreads.WakeUp waiting;

  private Parking() {}

  private static Parking of(Thread thread) {
    Parking known = OF_THREADS.get(thread);
    if (known == null) {
      known = new Parking();
      OF_THREADS.put(thread, known);
    }
    return known;
  }

  /** Waits for the permit of the calling thread, and takes it. */
  public static void park() {
    Parking own = of(Thread.currentThread());
    if (own.needsToWait()) {
      own.await();
    }
  }

  /** The same, for some time at most. */
  public static void parkNanos(long nanos) {
    Parking own = of(Thread.currentThread());
    if (nanos > 0 && own.needsToWait()) {
      Runnable withdraw = EventLoop.get().schedule(nanos, own::wake);
      own.await();
      withdraw.run();
    }
  }

  /** Gives the thread its permit, and ends its wait. */
  public static void unpark(Thread thread) {
    Parking other = of(thread);
    if (other.waiting == null) {
      other.permitted = true;
    } else {
      other.wake();
    }
  }

  private boolean needsToWait() {
    if (permitted) {
      permitted = false;
      return false;
    }
    return !Thread.currentThread().isInterrupted();
  }

  private void await() {
    Thread thread = Thread.currentThread();
    waiting = new GreenThreads.WakeUp();
    GreenThreads.onInterrupt(thread, this);
    GreenThreads.suspend(waiting);
    GreenThreads.onInterrupt(thread, null);
  }

  @Override
  public void interrupted() {
    wake();
  }

  private void wake() {
    GreenThreads.WakeUp woken = waiting;
    if (woken != null) {
      waiting = null;
      woken.trigger();
    }
  }
}
