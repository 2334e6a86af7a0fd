package io.portalis.shim;

import io.portalis.spi.Host;
import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.Timer;
import java.util.TimerTask;

/** A loop of the JVM, for tests that need its timers. */
public final class TimerLoop extends EventLoop {

  private final Timer timer = new Timer(true);

  /** Makes one the loop of this program. No service names it, for it would reach TeaVM's builds. */
  static void install() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(
        new ClassLoader(before) {
          @Override
          public Enumeration<URL> getResources(String name) throws IOException {
            boolean isService = name.equals("META-INF/services/" + EventLoop.class.getName());
            return super.getResources(isService ? "timer-loop.service" : name);
          }
        });
    try {
      EventLoop.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public Host host() {
    throw new UnsupportedOperationException("these tests need no host");
  }

  @Override
  public void post(Runnable action) {
    schedule(0, action);
  }

  @Override
  public Runnable schedule(long delayNanos, Runnable action) {
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            action.run();
          }
        };
    long longestMillis = Long.MAX_VALUE / 4;
    long millis = Math.max(0, delayNanos) / 1_000_000;
    timer.schedule(task, Math.min(millis + 1, longestMillis));
    return task::cancel;
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public boolean isTurnOver() {
    return false;
  }

  @Override
  public void report(String where, Throwable error) {
    throw new AssertionError(where, error);
  }
}
