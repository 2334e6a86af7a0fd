package io.portalis.asyncio;

import io.portalis.python.Python;

/** A callback that waits for its time. Use it from the loop's thread only. */
@Python("TimerHandle")
public final class TimerHandle extends Handle {

  private final double when;
  private final EventLoop loop;
  boolean scheduled = true;

  TimerHandle(double when, Runnable callback, Context context, EventLoop loop) {
    super(callback, context);
    this.when = when;
    this.loop = loop;
  }

  /**
   * When the callback is due.
   *
   * @return seconds on the {@linkplain EventLoop#time clock of the loop}
   */
  @Python("when()")
  public double when() {
    return when;
  }

  @Override
  public void cancel() {
    if (!cancelled() && scheduled) {
      loop.timerCancelled();
    }
    super.cancel();
  }
}
