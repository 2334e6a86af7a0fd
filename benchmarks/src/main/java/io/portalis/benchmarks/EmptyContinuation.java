package io.portalis.benchmarks;

import kotlin.coroutines.Continuation;
import kotlin.coroutines.CoroutineContext;
import kotlin.coroutines.EmptyCoroutineContext;

/** The least that a suspend function can be called with; it must not suspend then. */
final class EmptyContinuation<T> implements Continuation<T> {

  @Override
  public CoroutineContext getContext() {
    return EmptyCoroutineContext.INSTANCE;
  }

  @Override
  public void resumeWith(Object result) {
    throw new IllegalStateException("suspended");
  }
}
