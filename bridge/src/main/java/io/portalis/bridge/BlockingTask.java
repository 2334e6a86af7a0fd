package io.portalis.bridge;

import io.portalis.BlockingGuard;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * A task whose body may block; stopping it interrupts the thread.
 *
 * <p>The interrupt must hit the body or nothing: a body on its way out closes the door and, if an
 * interrupt is already under way, waits for it and wipes it off the thread.
 */
final class BlockingTask<T extends @Nullable Object> extends ScopedTask<T> {

  @SuppressWarnings("rawtypes")
  private static final AtomicIntegerFieldUpdater<BlockingTask> DOOR =
      AtomicIntegerFieldUpdater.newUpdater(BlockingTask.class, "door");

  private static final int NO_BODY = 0;
  private static final int OPEN = 1;
  private static final int INTERRUPTING = 2;
  private static final int INTERRUPTED = 3;

  private volatile int door = NO_BODY;

  BlockingTask(StructuredScope scope, @Nullable String name, Callable<? extends T> body) {
    super(scope, name, body);
  }

  @Override
  void runBody(Object body, Current current) {
    BlockingGuard outer = current.guard;
    current.guard = null;
    T result;
    try {
      result = callInterruptibly(body);
    } catch (Throwable thrown) {
      fail(thrown);
      return;
    } finally {
      current.guard = outer;
    }
    succeed(result);
  }

  @SuppressWarnings("unchecked")
  private T callInterruptibly(Object body) throws Exception {
    work = Thread.currentThread();
    door = OPEN;
    if (isMarked(CLAIMED)) {
      stopBody(); // the stop came before the door was open
    }
    try {
      return ((Callable<T>) body).call();
    } finally {
      if (!DOOR.compareAndSet(this, OPEN, NO_BODY)) {
        while (door != INTERRUPTED) {
          Thread.onSpinWait();
        }
        Thread.interrupted();
      }
    }
  }

  @Override
  void stopBody() {
    if (DOOR.compareAndSet(this, OPEN, INTERRUPTING)) {
      if (work instanceof Thread thread) {
        thread.interrupt();
      }
      door = INTERRUPTED;
    }
  }
}
