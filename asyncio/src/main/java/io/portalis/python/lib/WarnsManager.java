package io.portalis.python.lib;

import io.portalis.python.AttributeError;
import io.portalis.python.ContextManager;
import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** What {@code assertWarns} and {@code assertWarnsRegex} give without a function to call. */
@Python("_AssertWarnsContext")
public final class WarnsManager implements ContextManager<WarnsManager> {

  private final @Nullable Object expected;
  private final @Nullable Object pattern;
  private final @Nullable Object message;
  private final PyList<Object> warnings = new PyList<>();
  private @Nullable PyList<Object> outer;
  private @Nullable PyBaseException warning;

  WarnsManager(@Nullable Object expected, @Nullable Object pattern, @Nullable Object message) {
    this.expected = expected;
    this.pattern = pattern;
    this.message = message;
  }

  /** The first warning that was expected. */
  @Python("warning")
  public Object warning() {
    if (warning == null) {
      throw new AttributeError("'_AssertWarnsContext' object has no attribute 'warning'");
    }
    return warning;
  }

  /** All warnings. */
  @Python("warnings")
  public PyList<Object> warnings() {
    return warnings;
  }

  @Override
  public WarnsManager enter() {
    outer = Warnings.recordInto(warnings);
    return this;
  }

  @Override
  public boolean exit(@Nullable Throwable error) {
    Warnings.recordInto(outer);
    if (error != null) {
      return false;
    }
    PyBaseException first = null;
    for (Object each : warnings) {
      if (each instanceof PyBaseException given && Py.isInstance(given, expected)) {
        first = first == null ? given : first;
        if (pattern == null || Patterns.search(pattern, Py.str(given))) {
          warning = given;
          return false;
        }
      }
    }
    if (first != null && pattern != null) {
      throw RaisesManager.failure(
          "\"" + Patterns.text(pattern) + "\" does not match \"" + Py.str(first) + "\"", message);
    }
    throw RaisesManager.failure(RaisesManager.names(expected) + " not triggered", message);
  }
}
