package io.portalis.bridge;

import kotlin.coroutines.CoroutineContext;

/** The coroutine scope that a tree of task scopes belongs to. */
interface Outer {

  /** Where bodies run. */
  OwnDispatcher bodies();

  /** The context that coroutines in the scopes begin with, without a job. */
  CoroutineContext context();

  /** Whether the coroutine scope is cancelled. */
  boolean isCancelled();

  /**
   * Makes a task a child of the coroutine scope: that cancels it, and waits until it is finished.
   */
  void enter(ScopedTask<?> task);

  /** The task to be handed over, so that its body runs in the context. */
  Body inContext(ScopedTask<?> task);

  /** Makes the coroutine scope fail, as one of its coroutines would. */
  void fail(Throwable error);
}
