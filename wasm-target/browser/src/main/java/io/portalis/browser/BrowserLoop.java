package io.portalis.browser;

import io.portalis.shim.EventLoop;
import io.portalis.spi.Host;
import java.util.ArrayDeque;

/**
 * The event loop of a page, or of Node. What is posted runs in a microtask, right after the running
 * callback; but once that has gone on for a slice of time, the rest waits for a task of its own, so
 * that the page is rendered and hears its user in between.
 */
final class BrowserLoop extends EventLoop {

  /** Half of a frame at 60 Hz. */
  private static final double SLICE_MILLIS = 8;

  /** The longest time-out that browsers know. */
  private static final int LONGEST_MILLIS = Integer.MAX_VALUE;

  private static final double NANOS_PER_MILLI = 1e6;

  private final ArrayDeque<Runnable> posted = new ArrayDeque<>();
  private final JavaScript.Callback turn = this::turn;
  private final JavaScript.Callback freshTurn = this::freshTurn;
  private final JavaScript.Channel channel = JavaScript.channel(freshTurn);
  private final BrowserHost host = new BrowserHost(this);

  /** When the running task of the page began, as far as we know. */
  private double sliceBegan = JavaScript.nowMillis();

  private boolean isTurnDue;
  private boolean isInTurn;

  @Override
  public Host host() {
    return host;
  }

  @Override
  public void post(Runnable action) {
    posted.add(action);
    if (!isTurnDue && !isInTurn) {
      isTurnDue = true;
      if (isTurnOver()) {
        channel.request();
      } else {
        JavaScript.microtask(turn);
      }
    }
  }

  private void freshTurn() {
    sliceBegan = JavaScript.nowMillis();
    turn();
  }

  private void turn() {
    isTurnDue = false;
    isInTurn = true;
    for (Runnable next = posted.poll(); next != null; next = nextInTurn()) {
      runReporting(next);
    }
    isInTurn = false;
    if (!posted.isEmpty()) {
      isTurnDue = true;
      channel.request();
    }
  }

  private Runnable nextInTurn() {
    return posted.isEmpty() || isTurnOver() ? null : posted.poll();
  }

  @Override
  public boolean isTurnOver() {
    return JavaScript.nowMillis() - sliceBegan > SLICE_MILLIS;
  }

  @Override
  public Runnable schedule(long delayNanos, Runnable action) {
    return new Timer(this, nowMillis() + Math.max(0, delayNanos) / NANOS_PER_MILLI, action).start();
  }

  private static double nowMillis() {
    return JavaScript.nowMillis();
  }

  @Override
  public long nanoTime() {
    return (long) (JavaScript.nowMillis() * NANOS_PER_MILLI);
  }

  @Override
  public void report(String where, Throwable error) {
    JavaScript.logError("uncaught in " + where + ": " + error, error);
  }

  /** An action that waits for its time. */
  private static final class Timer {
    private final BrowserLoop loop;
    private final double dueMillis;
    private final Runnable action;
    private int handle;

    Timer(BrowserLoop loop, double dueMillis, Runnable action) {
      this.loop = loop;
      this.dueMillis = dueMillis;
      this.action = action;
    }

    /** Starts it, and returns what withdraws it. */
    Runnable start() {
      arm();
      return () -> JavaScript.clearTimeout(handle);
    }

    private void arm() {
      double left = Math.ceil(dueMillis - nowMillis());
      handle = JavaScript.setTimeout(this::elapsed, (int) Math.min(left, LONGEST_MILLIS));
    }

    private void elapsed() {
      if (nowMillis() < dueMillis) {
        arm(); // it was longer than the longest, or the browser was early
        return;
      }
      loop.sliceBegan = nowMillis();
      loop.post(action);
    }
  }
}
