package io.portalis.python;

import io.portalis.asyncio.Handling;
import org.jspecify.annotations.Nullable;

/**
 * The run of a {@code with} block:
 *
 * <pre>{@code
 * With with = With.enter(manager);
 * try {
 *   ...
 * } catch (Throwable e) {
 *   with.caught(e); // or: throw with.rethrow(e), if the manager never ends exceptions
 * } finally {
 *   with.close();
 * }
 * }</pre>
 */
public final class With implements AutoCloseable {

  private final Object manager;
  private final @Nullable Object value;
  private boolean left;

  private With(Object manager, @Nullable Object value) {
    this.manager = manager;
    this.value = value;
  }

  /**
   * Enters the block.
   *
   * @param manager a context manager
   * @return what leaves it
   * @throws TypeError if it is none
   */
  public static With enter(@Nullable Object manager) {
    if (manager instanceof ContextManager<?> known) {
      return new With(manager, known.enter());
    }
    if (manager instanceof PyInstance object) {
      Object entered = object.__enter__();
      if (entered != Py.NOT_IMPLEMENTED) {
        return new With(manager, entered);
      }
    }
    throw new TypeError(
        "'" + Py.typeName(manager) + "' object does not support the context manager protocol");
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
   * Leaves the block after an exception. Throws it on unless the manager ends it.
   *
   * @param error what the block threw
   */
  public void caught(Throwable error) {
    if (!exit(error)) {
      throw PyBaseException.<RuntimeException>raise(error);
    }
  }

  /**
   * Leaves the block after an exception, which goes on.
   *
   * @param error what the block threw
   * @return never
   */
  public RuntimeException rethrow(Throwable error) {
    exit(error);
    throw PyBaseException.<RuntimeException>raise(error);
  }

  /** Leaves the block, if that has not happened. */
  @Override
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
    if (manager instanceof ContextManager<?> known) {
      return known.exit(error);
    }
    PyBaseException raised = error == null ? null : PyBaseException.wrap(error);
    try {
      Object result =
          ((PyInstance) manager)
              .__exit__(
                  raised == null ? null : Py.type(raised),
                  raised,
                  raised == null ? null : raised.traceback());
      return error != null && Py.truth(result);
    } catch (PyBaseException e) {
      if (raised != null && e != raised && e.context() == null) {
        e.context(raised);
      }
      throw e;
    }
  }
}
