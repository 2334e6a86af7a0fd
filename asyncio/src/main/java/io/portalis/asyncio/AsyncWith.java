package io.portalis.asyncio;

import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyInstance;
import io.portalis.python.TypeError;
import org.jspecify.annotations.Nullable;

/**
 * The run of an {@code async with} block:
 *
 * <pre>{@code
 * AsyncWith with = AsyncWith.enter(manager);
 * try {
 *   ...
 * } catch (Throwable e) {
 *   with.caught(e); // or: throw with.rethrow(e), if the manager never ends exceptions
 * } finally {
 *   with.close();
 * }
 * }</pre>
 */
public final class AsyncWith {

  private final Object manager;
  private final @Nullable Object value;
  private boolean left;

  private AsyncWith(Object manager, @Nullable Object value) {
    this.manager = manager;
    this.value = value;
  }

  /**
   * Enters the block; waits.
   *
   * @param manager an asynchronous context manager
   * @return what leaves it
   * @throws TypeError if it is none
   */
  public static AsyncWith enter(@Nullable Object manager) {
    if (manager instanceof AsyncContextManager<?> known) {
      return new AsyncWith(manager, known.enter().await());
    }
    if (manager instanceof PyInstance object) {
      Object entered = object.__aenter__();
      if (entered != Py.NOT_IMPLEMENTED) {
        return new AsyncWith(manager, Asyncio.await(entered));
      }
    }
    throw new TypeError(
        "'"
            + Py.typeName(manager)
            + "' object does not support the asynchronous context manager protocol");
  }

  /**
   * What {@code as} binds.
   *
   * @return the value, may be null
   */
  public @Nullable Object value() {
    return value;
  }

  /**
   * Leaves the block after an exception; waits. Throws it on unless the manager ends it.
   *
   * @param error what the block threw
   */
  public void caught(Throwable error) {
    if (!exit(error)) {
      throw PyBaseException.<RuntimeException>raise(error);
    }
  }

  /**
   * Leaves the block after an exception, which goes on; waits.
   *
   * @param error what the block threw
   * @return never
   */
  public RuntimeException rethrow(Throwable error) {
    exit(error);
    throw PyBaseException.<RuntimeException>raise(error);
  }

  /** Leaves the block, if that has not happened; waits. */
  public void close() {
    if (!left) {
      exit(null);
    }
  }

  private boolean exit(@Nullable Throwable error) {
    left = true;
    if (error == null) {
      return leave(null);
    }
    Handling handling = Handling.of(error);
    try {
      return leave(error);
    } finally {
      handling.end();
    }
  }

  private boolean leave(@Nullable Throwable error) {
    PyBaseException raised = error == null ? null : PyBaseException.wrap(error);
    try {
      if (manager instanceof AsyncContextManager<?> known) {
        return known.exit(error).await();
      }
      Object result =
          Asyncio.await(
              ((PyInstance) manager)
                  .__aexit__(
                      raised == null ? null : Py.type(raised),
                      raised,
                      raised == null ? null : raised.traceback()));
      return error != null && Py.truth(result);
    } catch (PyBaseException e) {
      if (raised != null && e != raised && e.context() == null) {
        e.context(raised);
      }
      throw e;
    }
  }
}
