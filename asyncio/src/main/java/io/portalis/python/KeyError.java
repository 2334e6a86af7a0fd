package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A mapping does not have a key. */
@Python("KeyError")
public class KeyError extends LookupError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("KeyError(*args)")
  public KeyError(@Nullable Object... args) {
    super(args);
  }

  @Override
  public Object __str__() {
    return args().size() == 1 ? Py.repr(args().get(0)) : super.__str__();
  }
}
