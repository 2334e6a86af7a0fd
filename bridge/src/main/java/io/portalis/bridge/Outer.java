package io.portalis.bridge;

import java.util.function.Consumer;
import kotlin.coroutines.CoroutineContext;
import kotlinx.coroutines.DisposableHandle;
import org.jspecify.annotations.Nullable;

/** The coroutine scope that a tree of task scopes belongs to. */
interface Outer {

  /** Where bodies run. */
  OwnDispatcher bodies();

  /** A context for a task or a coroutine in the scopes to begin with, without a job. */
  CoroutineContext context();

  /** Whether the coroutine scope is cancelled. */
  boolean isCancelled();

  /**
   * Makes a task a child of the coroutine scope: that cancels it, and waits until it is finished.
   */
  void enter(ScopedTask<?> task);

  /** The task to be handed over, so that its body runs in the context. */
  Body inContext(ScopedTask<?> task);

  /** Calls a handler when the coroutine scope is cancelled; null if it never is. */
  @Nullable DisposableHandle onCancelling(Consumer<Throwable> handler);

  /** Hands a failure that nobody else can see to the exception handler of the coroutine scope. */
  void uncaught(Throwable error);

  /** Makes the coroutine scope fail, as one of its coroutines would; once. */
  void fail(Throwable error);
}
