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

  /** The task whose body calls the body of this one and waits for it, if one does. */
  final @Nullable ScopedTask<?> caller;

  private volatile int door = NO_BODY;

  BlockingTask(StructuredScope scope, @Nullable String name, Callable<? extends T> body) {
    this(scope, name, body, null);
  }

  BlockingTask(
      StructuredScope scope,
      @Nullable String name,
      Callable<? extends T> body,
      @Nullable ScopedTask<?> caller) {
    super(scope, name, body);
    this.caller = caller;
  }

  @Override
  @Nullable Object call(Object body) throws Exception {
    Current current = Current.get();
    BlockingGuard outer = current.guard;
    current.guard = null;
    try {
      return callInterruptibly((Callable<?>) body);
    } finally {
      current.guard = outer;
    }
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // the body returned a T, which may include null
  void bodyReturned(@Nullable Object result) {
    succeed((T) result);
  }

  private @Nullable Object callInterruptibly(Callable<?> body) throws Exception {
    work = Thread.currentThread();
    door = OPEN;
    if (isMarked(CLAIMED)) {
      stopBody(); // the stop came before the door was open
    }
    try {
      return body.call();
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
