package io.portalis.shim.io.portalis.bridge;

/**
 * The bridge's lock that nobody waits under: on one thread, it is always free. To be sure, it
 * counts.
 */
final class ShortLock {

  private Thread holder;
  private int holds;

  ShortLock() {}

  public void lock() {
    Thread current = Thread.currentThread();
    if (holds > 0 && holder != current) {
      throw new IllegalStateException(holder.getName() + " waits while it holds a short lock");
    }
    holder = current;
    holds++;
  }

  public boolean tryLock() {
    lock();
    return true;
  }

  public void unlock() {
    holds--;
  }

  public boolean isHeldByCurrentThread() {
    return holds > 0 && holder == Thread.currentThread();
  }
}
