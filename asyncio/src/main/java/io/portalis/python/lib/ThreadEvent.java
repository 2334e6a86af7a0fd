package io.portalis.python.lib;

import io.portalis.python.Python;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Python's {@code threading.Event}. */
@Python("Event")
public final class ThreadEvent {

  private volatile CountDownLatch latch = new CountDownLatch(1);

  /** Makes an event that is not set. */
  @Python("Event()")
  public ThreadEvent() {}

  /** Whether it is set. */
  @Python("is_set()")
  public boolean isSet() {
    return latch.getCount() == 0;
  }

  /** Sets it. */
  @Python("set()")
  public void set() {
    latch.countDown();
  }

  /** Takes it back. */
  @Python("clear()")
  public void clear() {
    if (isSet()) {
      latch = new CountDownLatch(1);
    }
  }

  /** Waits until it is set, or for a time; gives whether it is set. */
  @Python("wait(timeout=None)")
  public boolean waitFor(@Nullable Double timeout) {
    try {
      if (timeout == null) {
        latch.await();
        return true;
      }
      return latch.await((long) (timeout * 1e9), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return isSet();
    }
  }
}
