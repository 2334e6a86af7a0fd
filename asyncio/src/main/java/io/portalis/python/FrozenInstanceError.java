package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** An assignment to a field of a frozen dataclass. */
@Python("dataclasses.FrozenInstanceError")
public class FrozenInstanceError extends AttributeError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("FrozenInstanceError(*args)")
  public FrozenInstanceError(@Nullable Object... args) {
    super(args);
  }
}
