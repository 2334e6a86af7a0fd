package io.portalis.interop;

import kotlin.coroutines.Continuation;
import org.jspecify.annotations.Nullable;

/**
 * A call of a suspend function from Java: {@code k -> repo.findUser(42, k)}, or {@code
 * repo::countUsers}.
 *
 * @param <T> what the suspend function returns
 */
@FunctionalInterface
public interface SuspendCall<T extends @Nullable Object> {

  /**
   * Calls the suspend function and returns what it returned. It must not block, and must do nothing
   * with what it got, for that may be the mark of a call that goes on.
   *
   * @param k the continuation to give to the suspend function as its last argument
   * @return what the suspend function returned
   * @throws Exception if the suspend function throws it
   */
  @Nullable Object call(Continuation<T> k) throws Exception;
}
