package io.portalis.python.lib;

import io.portalis.python.Args;
import io.portalis.python.AssertionError;
import io.portalis.python.AttributeError;
import io.portalis.python.ContextManager;
import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyType;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code assertRaises} and {@code assertRaisesRegex} give without a function to call. */
@Python("_AssertRaisesContext")
public final class RaisesManager implements ContextManager<RaisesManager> {

  private final @Nullable Object expected;
  private final @Nullable Object pattern;
  private final @Nullable Object message;
  private @Nullable PyBaseException exception;

  RaisesManager(@Nullable Object expected, @Nullable Object pattern, @Nullable Object message) {
    this.expected = expected;
    this.pattern = pattern;
    this.message = message;
  }

  /** What was raised. */
  @Python("exception")
  public Object exception() {
    if (exception == null) {
      throw new AttributeError("'_AssertRaisesContext' object has no attribute 'exception'");
    }
    return exception;
  }

  @Override
  public RaisesManager enter() {
    return this;
  }

  @Override
  public boolean exit(@Nullable Throwable error) {
    if (error == null) {
      throw failure(names(expected) + " not raised", message);
    }
    PyBaseException raised = PyBaseException.wrap(error);
    if (!Py.isInstance(raised, expected)) {
      return false;
    }
    exception = raised;
    if (pattern != null && !Patterns.search(pattern, Py.str(raised))) {
      throw failure(
          "\"" + Patterns.text(pattern) + "\" does not match \"" + Py.str(raised) + "\"", message);
    }
    return true;
  }

  /** Calls a function, which must raise. */
  void call(@Nullable Object function, Args args) {
    try {
      Py.call(function, args);
    } catch (Throwable error) {
      if (exit(error)) {
        return;
      }
      throw PyBaseException.<RuntimeException>raise(error);
    }
    Object name =
        Py.hasAttr(function, "__name__") ? Py.getAttr(function, "__name__") : Py.repr(function);
    throw failure(names(expected) + " not raised by " + Py.str(name), message);
  }

  static String names(@Nullable Object classes) {
    if (classes instanceof PyType type) {
      return type.name();
    }
    List<String> names = new ArrayList<>();
    if (classes instanceof Tuple tuple) {
      tuple.forEach(each -> names.add(names(each)));
    }
    return classes instanceof Tuple
        ? "(" + String.join(", ", names) + (names.size() == 1 ? ",)" : ")")
        : Py.str(classes);
  }

  static AssertionError failure(String standard, @Nullable Object message) {
    return new AssertionError(message == null ? standard : standard + " : " + Py.str(message));
  }
}
