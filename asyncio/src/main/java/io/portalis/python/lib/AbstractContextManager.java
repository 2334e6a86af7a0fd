package io.portalis.python.lib;

import io.portalis.python.PyObject;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** Python's {@code contextlib.AbstractContextManager}: {@code with} gives the object itself. */
@Python("contextlib.AbstractContextManager")
public abstract class AbstractContextManager extends PyObject {

  /** For subclasses. */
  protected AbstractContextManager() {}

  @Override
  public @Nullable Object __enter__() {
    return this;
  }
}
