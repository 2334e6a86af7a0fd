package io.portalis.shim;

import io.portalis.spi.Host;
import java.util.ServiceLoader;

/**
 * The one real thread of a TeaVM program, as the classes of this module see it: something that runs
 * actions one after the other, now or after a delay. Exactly one is on the class path of a build,
 * found as a {@link ServiceLoader service}, which TeaVM resolves when it compiles.
 *
 * <p>Nothing here blocks.
 */
public abstract class EventLoop {

  /** For the platform's loop. */
  protected EventLoop() {}

  /**
   * The loop of this program.
   *
   * @return always the same loop
   * @throws IllegalStateException if the build has none
   */
  public static EventLoop get() {
    return Holder.LOOP;
  }

  /**
   * The platform's host, which is made of this loop.
   *
   * @return always the same host
   */
  public abstract Host host();

  /**
   * Runs an action soon, after all those posted before, <i>outside</i> of every green thread: it
   * may resume one, and must not wait.
   *
   * @param action what to run; what it throws is reported
   */
  public abstract void post(Runnable action);

  /**
   * Runs an action once after a delay, like {@link #post}.
   *
   * @param delayNanos how long, in nanoseconds; zero or less means soon
   * @param action what to run
   * @return withdraws the action if it has not run
   */
  public abstract Runnable schedule(long delayNanos, Runnable action);

  /**
   * Monotonic time.
   *
   * @return nanoseconds from an arbitrary origin
   */
  public abstract long nanoTime();

  /**
   * Runs an action, and reports what it throws.
   *
   * @param action what to run
   */
  protected final void runReporting(Runnable action) {
    try {
      action.run();
    } catch (Throwable thrown) {
      report("the event loop", thrown);
    }
  }

  /**
   * Whether the running turn has lasted so long that others should have the thread, such as the
   * rendering of a page.
   *
   * @return true if so
   */
  public abstract boolean isTurnOver();

  /**
   * Tells a person about an exception that nobody else can observe.
   *
   * @param where the name of the place
   * @param error what was thrown
   */
  public abstract void report(String where, Throwable error);

  private static final class Holder {
    static final EventLoop LOOP = find();

    private static EventLoop find() {
      for (EventLoop loop : ServiceLoader.load(EventLoop.class)) {
        return loop;
      }
      throw new IllegalStateException("no event loop on the class path: add a Portalis target");
    }
  }
}
