package io.portalis.python;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The root of Python's exceptions. What ordinary handlers should not catch ({@code CancelledError},
 * {@link SystemExit}) extends it directly; everything else extends {@link PyException}. Exceptions
 * of Java count as {@link PyException}s: see {@link #isException}.
 */
@Python("BaseException")
public class PyBaseException extends RuntimeException implements PyInstance {

  private transient Tuple args;
  private transient @Nullable Throwable raisedFrom;
  private transient @Nullable Throwable context;
  private transient boolean suppressContext;
  private transient @Nullable Object traceback = PyTraceback.UNKNOWN;
  private transient @Nullable PyList<Object> notes;
  private transient @Nullable PyDict<String, Object> attributes;

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("BaseException(*args)")
  public PyBaseException(@Nullable Object... args) {
    this(true, args);
  }

  /**
   * Makes the exception, with or without a stack trace.
   *
   * @param stackTrace whether to record the stack
   * @param args Python's {@code args}
   */
  protected PyBaseException(boolean stackTrace, @Nullable Object... args) {
    super(null, null, true, stackTrace);
    this.args = Tuple.of(args.clone());
  }

  /**
   * What the exception was made with.
   *
   * @return Python's {@code args}
   */
  @Python("args")
  public Tuple args() {
    return args;
  }

  /**
   * Replaces the args.
   *
   * @param value an iterable
   */
  @Python("args=")
  public void args(Iterable<?> value) {
    args = Tuple.from(value);
  }

  /**
   * Sets the args, as {@code __new__} does for a class whose {@code __init__} does not pass them
   * on.
   *
   * @param values the args
   */
  public void initArgs(@Nullable Object... values) {
    args = Tuple.of(values);
  }

  /**
   * What it was raised from.
   *
   * @return the cause, or null
   */
  @Python("__cause__")
  public @Nullable Throwable cause() {
    return raisedFrom;
  }

  /**
   * Sets the cause, which hides the context.
   *
   * @param value the cause, or null
   */
  @Python("__cause__=")
  public void cause(@Nullable Throwable value) {
    raisedFrom = value;
    suppressContext = true;
  }

  /**
   * What was being handled when it was raised.
   *
   * @return the exception, or null
   */
  @Python("__context__")
  public @Nullable Throwable context() {
    return context;
  }

  /**
   * Sets the context.
   *
   * @param value the exception, or null
   */
  @Python("__context__=")
  public void context(@Nullable Throwable value) {
    context = value;
  }

  /**
   * Whether the context is hidden.
   *
   * @return true after {@code raise ... from}
   */
  @Python("__suppress_context__")
  public boolean suppressContext() {
    return suppressContext;
  }

  /**
   * Hides or shows the context.
   *
   * @param value whether it is hidden
   */
  @Python("__suppress_context__=")
  public void suppressContext(boolean value) {
    suppressContext = value;
  }

  /**
   * A token that stands for where it was raised. Java's stack trace is of where it was made, so
   * there is one before it is raised, too.
   *
   * @return the token; null if the program has set that
   */
  @Python("__traceback__")
  public @Nullable Object traceback() {
    return traceback;
  }

  /**
   * Replaces the token.
   *
   * @param value a token, or null
   */
  @Python("__traceback__=")
  public void traceback(@Nullable Object value) {
    traceback = value;
  }

  /**
   * Replaces the traceback.
   *
   * @param value a traceback, or null
   * @return this
   */
  @Python("with_traceback(tb)")
  public PyBaseException withTraceback(@Nullable Object value) {
    traceback = value;
    return this;
  }

  /**
   * Adds a line to what is printed of it.
   *
   * @param note the line
   * @throws TypeError if it is no string
   */
  @Python("add_note(note)")
  public void addNote(@Nullable Object note) {
    if (!(note instanceof String)) {
      throw new TypeError("note must be a str, not '" + Py.typeName(note) + "'");
    }
    PyList<Object> list = notes;
    if (list == null) {
      list = new PyList<>();
      notes = list;
    }
    list.append(note);
  }

  /**
   * The notes.
   *
   * @return null if none was added
   */
  public @Nullable PyList<Object> notes() {
    return notes;
  }

  /** Copies notes, cause and context of another exception. */
  void inherit(PyBaseException other) {
    PyList<Object> list = other.notes;
    notes = list == null ? null : list.copy();
    raisedFrom = other.raisedFrom;
    context = other.context;
    suppressContext = other.suppressContext;
    traceback = other.traceback;
  }

  @Override
  public Object __str__() {
    return args.isEmpty() ? "" : Py.str(args.size() == 1 ? args.get(0) : args);
  }

  @Override
  public Object __repr__() {
    String name = pyType().name();
    return args.size() == 1 ? name + "(" + Py.repr(args.get(0)) + ")" : name + Py.repr(args);
  }

  @Override
  public @Nullable Map<String, Object> pyAttributes(boolean create) {
    if (attributes == null && create) {
      attributes = new PyDict<>();
    }
    return attributes;
  }

  @Override
  public @Nullable Object pyGetAttr(String name) {
    if (name.equals("__notes__") && notes != null) {
      return notes;
    }
    return PyInstance.super.pyGetAttr(name);
  }

  @Override
  public String getMessage() {
    return Py.str(this);
  }

  @Override
  public @Nullable Throwable getCause() {
    return raisedFrom != null ? raisedFrom : suppressContext ? null : context;
  }

  @Override
  public String toString() {
    String message = Py.str(this);
    String name = pyType().name();
    return message.isEmpty() ? name : name + ": " + message;
  }

  /**
   * The Python exception for any throwable.
   *
   * @param error what was caught
   * @return itself, or for an error of Java its counterpart
   */
  public static PyBaseException wrap(Throwable error) {
    if (error instanceof PyBaseException e) {
      return e;
    }
    PyBaseException e;
    if (error instanceof StackOverflowError) {
      e = new RecursionError("maximum recursion depth exceeded");
    } else if (error instanceof OutOfMemoryError) {
      e = new MemoryError();
    } else if (error instanceof ClassCastException || error instanceof NullPointerException) {
      e = new TypeError(String.valueOf(error.getMessage()));
    } else if (error instanceof ArithmeticException) {
      e = new ArithmeticError(String.valueOf(error.getMessage()));
    } else {
      e = new RuntimeError(String.valueOf(error));
    }
    e.setStackTrace(error.getStackTrace());
    return e;
  }

  /**
   * Whether Python's {@code except Exception} would catch it.
   *
   * @param error any throwable
   * @return false for a {@code PyBaseException} that is not a {@link PyException}
   */
  public static boolean isException(Throwable error) {
    return !(error instanceof PyBaseException) || error instanceof PyException;
  }

  /**
   * Whether it ends an event loop.
   *
   * @param error any throwable, or null
   * @return true for {@link SystemExit} and {@link KeyboardInterrupt}
   */
  public static boolean endsLoop(@Nullable Throwable error) {
    return error instanceof SystemExit || error instanceof KeyboardInterrupt;
  }

  /**
   * Throws anything, checked or not.
   *
   * @param error what to throw
   * @return never
   * @throws E always
   */
  @SuppressWarnings("unchecked")
  public static <E extends Throwable> RuntimeException raise(Throwable error) throws E {
    throw (E) error;
  }
}
