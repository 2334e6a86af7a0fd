package io.portalis.asyncio;

import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyDict;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** Context managers and callbacks, asynchronous ones among them, that are left together. */
@Python("AsyncExitStack")
public final class AsyncExitStack extends Exiting implements AsyncContextManager<AsyncExitStack> {

  /** Makes an empty stack. */
  @Python("AsyncExitStack()")
  public AsyncExitStack() {}

  /**
   * Enters an asynchronous context manager, to be left with the stack.
   *
   * @param manager the manager
   * @return a coroutine of what it gives
   */
  @Python("enter_async_context(cm)")
  public Coroutine<@Nullable Object> enterAsyncContext(@Nullable Object manager) {
    return Coroutine.of(
        "enter_async_context",
        () -> {
          AsyncWith with = AsyncWith.enter(manager);
          exits().push(Exits.of(with));
          return with.value();
        });
  }

  /**
   * Has an asynchronous function awaited when the stack is left.
   *
   * @param function the function
   * @param args its arguments
   * @return the function
   */
  @Python("push_async_callback(callback, *args)")
  public Object pushAsyncCallback(Object function, @Nullable Object... args) {
    return pushAsyncCallback(function, new PyDict<>(), args);
  }

  /**
   * Has an asynchronous function awaited when the stack is left.
   *
   * @param function the function
   * @param keywords its keyword arguments
   * @param args its arguments
   * @return the function
   */
  @Python("push_async_callback(callback, *args, **kwds)")
  public Object pushAsyncCallback(
      Object function, PyDict<String, Object> keywords, @Nullable Object... args) {
    exits()
        .push(
            error -> {
              Asyncio.await(Py.call(function, Args.of(args).spreadKeywords(keywords)));
              return false;
            });
    return function;
  }

  /**
   * Has an asynchronous exit function awaited with the stack.
   *
   * @param exit a function of three arguments
   * @return the same
   */
  @Python("push_async_exit(exit)")
  public Object pushAsyncExit(Object exit) {
    exits().push(error -> Py.truth(Asyncio.await(Exits.apply(exit, error))));
    return exit;
  }

  /**
   * Gives what is on the stack to a new one.
   *
   * @return the new stack
   */
  @Python("pop_all()")
  public AsyncExitStack popAll() {
    AsyncExitStack other = new AsyncExitStack();
    other.takeFrom(this);
    return other;
  }

  /**
   * Leaves all now.
   *
   * @return a coroutine to await
   */
  @Python("aclose()")
  public Coroutine<@Nullable Void> aclose() {
    return Coroutine.ofVoid("aclose", () -> Exits.unwind(exits(), null));
  }

  @Override
  public Coroutine<AsyncExitStack> enter() {
    return Coroutine.of("__aenter__", () -> this);
  }

  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable error) {
    return Coroutine.of(
        "__aexit__",
        () -> Exits.unwind(exits(), error == null ? null : PyBaseException.wrap(error)));
  }
}
