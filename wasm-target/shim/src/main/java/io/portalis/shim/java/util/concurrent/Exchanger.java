package io.portalis.shim.java.util.concurrent;

import io.portalis.shim.Line;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets two threads swap things, as specified by the JDK. */
public class Exchanger<V extends @Nullable Object> {

  /** One that waits for another. */
  private static final class Offer<V extends @Nullable Object> {
    private final Line line = new Line();
    private final V given;
    private @Nullable V taken;
    private boolean isTaken;

    Offer(V given) {
      this.given = given;
    }
  }

  private @Nullable Offer<V> open;

  public Exchanger() {}

  public V exchange(V x) throws InterruptedException {
    try {
      return exchange(x, Line.FOREVER);
    } catch (TimeoutException never) {
      throw new IllegalStateException(never);
    }
  }

  public V exchange(V x, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    return exchange(x, unit.toNanos(timeout));
  }

  private V exchange(V x, long nanos) throws InterruptedException, TimeoutException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Offer<V> other = open;
    if (other != null) {
      open = null;
      other.taken = x;
      other.isTaken = true;
      other.line.wakeAll();
      return other.given;
    }
    Offer<V> mine = new Offer<>(x);
    open = mine;
    try {
      mine.line.await(() -> mine.isTaken, nanos);
    } catch (InterruptedException interrupted) {
      if (!mine.isTaken) {
        open = null;
        throw interrupted;
      }
      Thread.currentThread().interrupt();
    }
    if (!mine.isTaken) {
      open = null;
      throw new TimeoutException();
    }
    return mine.taken;
  }
}
