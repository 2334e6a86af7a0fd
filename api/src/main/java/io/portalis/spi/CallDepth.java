package io.portalis.spi;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Counts how deeply callbacks are nested on this thread, so that a long chain of them does not
 * overflow the stack: what would be nested too deeply runs when the stack has unwound, or
 * elsewhere.
 */
final class CallDepth {

  private static final int LIMIT = 64;

  /** Runs a callback at once or, at the limit, on the platform's default dispatcher. */
  static final Executor INLINE = CallDepth::runInline;

  private static final ThreadLocal<CallDepth> CURRENT = ThreadLocal.withInitial(CallDepth::new);

  private @Nullable ArrayDeque<Runnable> deferred;
  private int depth;

  private CallDepth() {}

  /** The count of this thread, or null if it is at its limit; a count entered must be left. */
  private static @Nullable CallDepth enter() {
    CallDepth current = CURRENT.get();
    if (current.depth >= LIMIT) {
      return null;
    }
    current.depth++;
    return current;
  }

  private void leave() {
    if (--depth == 0 && deferred != null) {
      runDeferred(deferred);
    }
  }

  private static void runInline(Runnable callback) {
    CallDepth entered = enter();
    if (entered == null) {
      // Not kept for this thread: a callback further out may wait for this one.
      Engine.get().platformDefault().execute(callback);
      return;
    }
    try {
      callback.run();
    } finally {
      entered.leave();
    }
  }

  /** Runs an action now or, at the limit, when the outermost callback of this thread returns. */
  static void run(Runnable action) {
    CallDepth entered = enter();
    if (entered == null) {
      CURRENT.get().defer(action);
      return;
    }
    try {
      action.run();
    } finally {
      entered.leave();
    }
  }

  private void defer(Runnable action) {
    if (deferred == null) {
      deferred = new ArrayDeque<>();
    }
    deferred.add(action);
  }

  private void runDeferred(ArrayDeque<Runnable> actions) {
    depth = 1;
    for (Runnable action = actions.poll(); action != null; action = actions.poll()) {
      runReporting(action);
    }
    deferred = null;
    depth = 0;
  }

  /** Nobody is left on the stack who could take an exception. */
  private static void runReporting(Runnable action) {
    try {
      action.run();
    } catch (Throwable thrown) {
      Engine.get().host().reportUncaught("a callback", thrown);
    }
  }
}
