package io.portalis.spi;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How deeply callbacks are nested on this thread; what keeps the stack bounded.
 *
 * <p>A callback that completes a future runs that one's callbacks inside itself, and so on: chains
 * of any length would become stacks of any depth. Here a callback runs in a <i>frame</i>. While a
 * frame runs user code, what that completes runs at once in a further frame, so that it is done
 * when the user's call returns. What a frame brings up otherwise, the further callbacks of the same
 * future and of the stages derived from it, waits in the frame's queue and does not nest. And at
 * {@link #LIMIT} frames a user's callback goes to another thread, since a callback further out may
 * wait for it, while work of this library waits for the innermost frame.
 */
final class CallDepth {

  private static final int LIMIT = 16;

  private static final ThreadLocal<CallDepth> CURRENT = ThreadLocal.withInitial(CallDepth::new);

  /** Runs callbacks in frames of the completing thread. */
  static final Executor INLINE = callback -> CURRENT.get().runCallback(callback);

  private int depth;
  private boolean inUserCode;
  private @Nullable ArrayDeque<Runnable> queue;

  private CallDepth() {}

  private void runCallback(Runnable callback) {
    if (depth > 0 && !inUserCode) {
      enqueue(callback);
    } else if (depth >= LIMIT) {
      Engine.get().platformDefault().execute(callback);
    } else {
      runInFrame(callback, false);
    }
  }

  /** Runs an action of this library, which may lead to user code: now or, at the limit, soon. */
  static void run(Runnable action) {
    CallDepth current = CURRENT.get();
    if (current.depth >= LIMIT) {
      current.enqueue(action);
    } else {
      current.runInFrame(action, true);
    }
  }

  private void enqueue(Runnable action) {
    if (queue == null) {
      queue = new ArrayDeque<>();
    }
    queue.add(action);
  }

  private void runInFrame(Runnable first, boolean startsInUserCode) {
    ArrayDeque<Runnable> outerQueue = queue;
    boolean outerInUserCode = inUserCode;
    queue = null;
    inUserCode = startsInUserCode;
    depth++;
    try {
      for (Runnable next = first; next != null; next = queue == null ? null : queue.poll()) {
        runReporting(next);
      }
    } finally {
      depth--;
      queue = outerQueue;
      inUserCode = outerInUserCode;
    }
  }

  /** Nobody on the stack expects an exception; those of user functions are in their stages. */
  private static void runReporting(Runnable action) {
    try {
      action.run();
    } catch (Throwable thrown) {
      Engine.get().host().reportUncaught("a callback", thrown);
    }
  }

  // --- user code that knows that it is

  private boolean enterUserCode() {
    boolean before = inUserCode;
    inUserCode = true;
    return before;
  }

  static <A extends @Nullable Object, R extends @Nullable Object> Function<A, R> user(
      Function<? super A, ? extends R> fn) {
    Objects.requireNonNull(fn, "fn");
    return argument -> {
      CallDepth current = CURRENT.get();
      boolean before = current.enterUserCode();
      try {
        return fn.apply(argument);
      } finally {
        current.inUserCode = before;
      }
    };
  }

  static <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      BiFunction<A, B, R> user(BiFunction<? super A, ? super B, ? extends R> fn) {
    Objects.requireNonNull(fn, "fn");
    return (first, second) -> {
      CallDepth current = CURRENT.get();
      boolean before = current.enterUserCode();
      try {
        return fn.apply(first, second);
      } finally {
        current.inUserCode = before;
      }
    };
  }

  static <A extends @Nullable Object> Consumer<A> userAction(Consumer<? super A> action) {
    Objects.requireNonNull(action, "action");
    Function<A, @Nullable Void> fn =
        user(
            (A argument) -> {
              action.accept(argument);
              return null;
            });
    return fn::apply;
  }

  static <A extends @Nullable Object, B extends @Nullable Object> BiConsumer<A, B> userAction(
      BiConsumer<? super A, ? super B> action) {
    Objects.requireNonNull(action, "action");
    BiFunction<A, B, @Nullable Void> fn =
        user(
            (A first, B second) -> {
              action.accept(first, second);
              return null;
            });
    return fn::apply;
  }

  static Runnable userAction(Runnable action) {
    Objects.requireNonNull(action, "action");
    Consumer<@Nullable Void> consumer = userAction((@Nullable Void nothing) -> action.run());
    return () -> consumer.accept(null);
  }
}
