package io.portalis.python.lib;

import io.portalis.python.PyObject;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code collections.abc.Iterator}: gives a class of the program that has {@code __next__}
 * the method {@code __iter__}.
 */
@Python("Iterator")
public abstract class AbstractIterator extends PyObject {

  /** For subclasses. */
  protected AbstractIterator() {}

  @Override
  public @Nullable Object __iter__() {
    return this;
  }
}
