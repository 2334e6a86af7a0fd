package io.portalis.shim.java.util.concurrent;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets threads wait until a count is zero, as specified by the JDK. */
public class CountDownLatch {

  private final CompletableFuture<@Nullable Void> zero = new CompletableFuture<>();
  private long count;

  /** A latch that opens after so many calls of {@link #countDown}. */
  public CountDownLatch(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count < 0");
    }
    this.count = count;
    if (count == 0) {
      zero.complete(null);
    }
  }

  /** Waits until the count is zero. */
  public void await() throws InterruptedException {
    Blocking.checkInterrupt();
    if (!zero.isDone()) {
      Blocking.interruptibly(zero);
    }
  }

  /** Waits until the count is zero; false if that took too long. */
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    try {
      Blocking.interruptibly(zero, unit.toNanos(timeout));
      return true;
    } catch (TimeoutException late) {
      return false;
    }
  }

  /** Takes one off the count, unless it is zero. */
  public void countDown() {
    if (count > 0) {
      count--;
      if (count == 0) {
        zero.complete(null);
      }
    }
  }

  /** The count. */
  public long getCount() {
    return count;
  }

  @Override
  public String toString() {
    return super.toString() + "[Count = " + count + "]";
  }
}
