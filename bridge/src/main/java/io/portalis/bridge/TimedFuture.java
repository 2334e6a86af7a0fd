package io.portalis.bridge;

import io.portalis.spi.LinkedFuture;
import org.jspecify.annotations.Nullable;

/** A future that is its own entry in the {@link WheelTimer}: it fires when its time has come. */
abstract class TimedFuture<T extends @Nullable Object> extends LinkedFuture<T> implements Runnable {

  /** When to fire, in ticks of the wheel. */
  long tick;

  /** The slot it is in, or {@link WheelTimer#NOWHERE}. Guarded, like the links, by the wheel. */
  int slot = WheelTimer.NOWHERE;

  @Nullable TimedFuture<?> next;
  @Nullable TimedFuture<?> previous;

  /** Its time has come. Called once at most, by a worker. */
  @Override
  public abstract void run();

  /** Takes it off the wheel. */
  @Override
  protected void withdraw() {
    CoroutineEngine.instance().timer().remove(this);
  }
}
