package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** The {@code raise} statement: {@code throw Raise.of(x)}. */
public final class Raise {

  private static final Object TRACEBACK =
      new Object() {
        @Override
        public String toString() {
          return "<traceback object>";
        }
      };

  private Raise() {}

  /**
   * What {@code raise x} throws.
   *
   * @param error an exception, or a class of exceptions, which is called
   * @return the exception
   * @throws TypeError if it is neither
   */
  public static PyBaseException of(@Nullable Object error) {
    Object made = error;
    if (error instanceof PyType type && type.isSubclassOf(PyType.of(PyBaseException.class))) {
      made = type.call(Args.of());
    }
    if (made instanceof Throwable t) {
      PyBaseException e = PyBaseException.wrap(t);
      if (e.traceback() == null) {
        e.traceback(TRACEBACK);
      }
      return e;
    }
    throw new TypeError("exceptions must derive from BaseException");
  }

  /**
   * What {@code raise x from cause} throws.
   *
   * @param error an exception or a class of exceptions
   * @param cause the same, or null
   * @return the exception
   * @throws TypeError if one is neither
   */
  public static PyBaseException from(@Nullable Object error, @Nullable Object cause) {
    PyBaseException e = of(error);
    if (cause != null && !(cause instanceof Throwable) && !(cause instanceof PyType)) {
      throw new TypeError("exception causes must derive from BaseException");
    }
    e.cause(cause instanceof PyType ? (Throwable) Py.notNull(Py.call(cause)) : (Throwable) cause);
    return e;
  }

  /**
   * Adds the exception that is being handled.
   *
   * @param error what is raised
   * @param context what is handled, or null
   * @return the exception
   */
  public static PyBaseException with(PyBaseException error, @Nullable Throwable context) {
    if (context == null || context == error) {
      return error;
    }
    // As CPython does: an exception must not become part of its own chain.
    for (Throwable t = context; t instanceof PyBaseException e; t = e.context()) {
      if (e.context() == error) {
        e.context(null);
        break;
      }
    }
    error.context(PyBaseException.wrap(context));
    return error;
  }

  /**
   * What a handler sees: Java's errors as Python's, with a traceback.
   *
   * @param error what was caught
   * @return the exception
   */
  public static PyBaseException caught(Throwable error) {
    return of(error);
  }
}
