package io.portalis.shim;

import org.teavm.classlib.PlatformDetector;
import org.teavm.interop.Async;
import org.teavm.interop.AsyncCallback;
import org.teavm.runtime.Fiber;

/**
 * Starts, suspends and resumes the green threads of TeaVM. The native methods reach into TeaVM's
 * {@code Thread}; {@link ThreadCorrection} gives them their bodies.
 *
 * <p>TeaVM remembers the thread that ran last as the current one, even after it was suspended, so
 * that a callback of the platform would see the locals of some waiting thread. {@link
 * #currentThread} corrects that: outside of green threads, the current thread is one of its own.
 */
public final class GreenThreads {

  private static final Thread OUTSIDE = outside();

  private GreenThreads() {}

  private static Thread outside() {
    Thread thread = new Thread("event-loop");
    setKey(thread, new Object()); // it is never started, which is when TeaVM gives a thread its key
    return thread;
  }

  /**
   * Whether a green thread runs now, so that the caller can wait. False in a bare callback of the
   * platform.
   *
   * @return true on a green thread
   */
  public static boolean isOnOne() {
    return PlatformDetector.isJavaScript()
        ? NativeThreads.isOnOne()
        : !OutsideFiber.isNone(Fiber.current());
  }

  /**
   * The thread that runs now: what {@code Thread.currentThread} returns in compiled programs.
   *
   * @return never null
   */
  public static Thread currentThread() {
    return isOnOne() ? Thread.currentThread() : OUTSIDE;
  }

  /**
   * Starts a thread and runs it until it waits or ends. TeaVM's own {@code Thread.start} takes the
   * way through a timer, which browsers slow down to four milliseconds.
   *
   * @param name its name
   * @param body what it does; the caller must not be on a green thread itself
   */
  public static void startHere(String name, Runnable body) {
    Thread thread = new Thread(body, name);
    if (PlatformDetector.isJavaScript()) {
      NativeThreads.start(() -> run(thread, body));
    } else {
      Fiber.start(() -> run(thread, body), true);
    }
  }

  private static void run(Thread thread, Runnable body) {
    setCurrent(thread);
    setKey(thread, new Object());
    body.run();
  }

  /** Sets what {@code Thread.currentThread} returns on green threads. */
  private static native void setCurrent(Thread thread);

  /** Sets the key under which the thread's locals are found. */
  private static native void setKey(Thread thread, Object key);

  /** Sets what an interrupt of the thread calls, once. */
  static native void onInterrupt(Thread thread, Interruption action);

  /** What an interrupt calls; stands for TeaVM's own interface, which is not public. */
  abstract static class Interruption {
    public abstract void interrupted();
  }

  /** Takes an object's monitor for the current thread, so many times, then calls back. */
  private static native void enterMonitor(Object object, int times, AsyncCallback<Void> callback);

  /** Fails if the thread is interrupted; called in front of {@code Object.wait}. */
  static void throwIfInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  /** Ends a {@code wait} by an interrupt: with the monitor, as every wait ends. */
  static void interruptWait(
      boolean isOver, Thread thread, Object object, int times, AsyncCallback<Void> callback) {
    if (isOver) {
      return;
    }
    AsyncCallback<Void> entered =
        new AsyncCallback<>() {
          @Override
          public void complete(Void nothing) {
            failInterrupted(callback);
          }

          @Override
          public void error(Throwable e) {
            callback.error(e);
          }
        };
    EventLoop.get()
        .post(
            () -> {
              setCurrent(thread);
              enterMonitor(object, times, entered);
            });
  }

  private static void failInterrupted(AsyncCallback<Void> callback) {
    Thread.interrupted();
    callback.error(new InterruptedException());
  }

  /**
   * What {@code Thread.sleep} does in compiled programs. TeaVM's own overlooks an interrupt that
   * came before.
   *
   * @param millis how long
   * @throws InterruptedException if the thread is or was interrupted
   */
  public static void sleep(long millis) throws InterruptedException {
    sleep(millis, 0);
  }

  /**
   * The same, of {@code Thread.sleep} with nanoseconds, which TeaVM lacks.
   *
   * @param millis how long
   * @param nanos and how much longer
   * @throws InterruptedException if the thread is or was interrupted
   */
  public static void sleep(long millis, int nanos) throws InterruptedException {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    if (nanos < 0 || nanos > 999_999) {
      throw new IllegalArgumentException("nanosecond timeout value out of range");
    }
    if (!Thread.currentThread().isInterrupted()) {
      long delay =
          millis < Long.MAX_VALUE / 1_000_000 - 1 ? millis * 1_000_000 + nanos : Long.MAX_VALUE;
      Nap nap = new Nap();
      Runnable withdraw = EventLoop.get().schedule(delay, nap.end::trigger);
      Thread thread = Thread.currentThread();
      onInterrupt(thread, nap);
      suspend(nap.end);
      onInterrupt(thread, null);
      withdraw.run();
    }
    if (Thread.interrupted()) {
      throw new InterruptedException("sleep interrupted");
    }
  }

  private static final class Nap extends Interruption {
    private final WakeUp end = new WakeUp();

    @Override
    public void interrupted() {
      end.trigger();
    }
  }

  /** Lets the others run: what {@code Thread.yield} does in compiled programs. */
  public static void yieldTurn() {
    if (isOnOne()) {
      WakeUp soon = new WakeUp();
      soon.trigger();
      suspend(soon);
    }
  }

  /**
   * Suspends the calling green thread until the wake-up is triggered.
   *
   * @param wakeUp what resumes it
   */
  @Async
  public static native void suspend(WakeUp wakeUp);

  @SuppressWarnings("unused") // TeaVM calls it in place of the native method.
  private static void suspend(WakeUp wakeUp, AsyncCallback<Void> callback) {
    Thread thread = Thread.currentThread();
    wakeUp.resume =
        () -> {
          setCurrent(thread);
          callback.complete(null);
        };
    if (wakeUp.isTriggered) {
      EventLoop.get().post(wakeUp.resume);
    }
  }

  /** Resumes one suspended green thread, once. */
  public static final class WakeUp {
    private boolean isTriggered;
    private Runnable resume;

    /** To be given to {@link #suspend}. */
    public WakeUp() {}

    /** Resumes the thread in a later turn of the loop; nothing the second time. */
    public void trigger() {
      if (!isTriggered) {
        isTriggered = true;
        if (resume != null) {
          EventLoop.get().post(resume);
        }
      }
    }

    /** Resumes the suspended thread here, until it waits again; not from a green thread. */
    public void resumeHere() {
      isTriggered = true;
      resume.run();
    }
  }
}
