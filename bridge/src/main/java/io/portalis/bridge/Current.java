package io.portalis.bridge;

import io.portalis.BlockingGuard;
import java.lang.ref.WeakReference;
import kotlin.coroutines.CoroutineContext;
import org.jspecify.annotations.Nullable;

/** What this thread is doing for the library right now. One object per thread, changed in place. */
final class Current {

  private static final ThreadLocal<Current> THREAD = ThreadLocal.withInitial(Current::new);

  /** The task whose body is running, if one is. */
  @Nullable ScopedTask<?> task;

  /** The dispatcher that gave the running body its turn, if one did. */
  @Nullable OwnDispatcher dispatcher;

  /** The coroutine context that a body has from its scope, if that belongs to one of Kotlin. */
  @Nullable CoroutineContext context;

  /** What happens to a wait here; null where waiting is allowed. */
  @Nullable BlockingGuard guard;

  /** The drainer that runs bodies in a row here, and sweeps up after the row; null outside one. */
  @Nullable Drainer drainer;

  /** The children that a task of the row ended in, to be swept after it. */
  @Nullable ChildList sweepLater;

  /** The coroutine of a supervising scope that is failing here, until its failure is reported. */
  private @Nullable WeakReference<CoroutineChild> failed;

  private Current() {}

  static Current get() {
    return THREAD.get();
  }

  /** Where to go on with what the running body has begun: where that runs, or the default. */
  OwnDispatcher dispatcherOrDefault() {
    return dispatcher == null || dispatcher instanceof ImmediateDispatcher
        ? CoroutineEngine.instance().platformDefault()
        : dispatcher;
  }

  void failing(CoroutineChild coroutine) {
    failed = new WeakReference<>(coroutine);
  }

  @Nullable CoroutineChild takeFailed() {
    WeakReference<CoroutineChild> taken = failed;
    failed = null;
    return taken == null ? null : taken.get();
  }

  /** Sweeps the list of children that a task just ended in: now, or after the row. */
  void endedIn(ChildList children) {
    if (drainer != null && (sweepLater == null || sweepLater == children)) {
      sweepLater = children;
    } else {
      children.sweepEnded();
    }
  }

  void sweepAfterRow() {
    ChildList children = sweepLater;
    if (children != null) {
      sweepLater = null;
      children.sweepEnded();
    }
  }
}
