package io.portalis.python.lib;

import io.portalis.python.PyObject;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code collections.abc.AsyncIterator}: gives a class of the program that has {@code
 * __anext__} the method {@code __aiter__}.
 */
@Python("AsyncIterator")
public abstract class AbstractAsyncIterator extends PyObject {

  /** For subclasses. */
  protected AbstractAsyncIterator() {}

  @Override
  public @Nullable Object __aiter__() {
    return this;
  }
}
