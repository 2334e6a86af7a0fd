package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A doubtful use of a resource. */
@Python("ResourceWarning")
public class ResourceWarning extends Warning {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("ResourceWarning(*args)")
  public ResourceWarning(@Nullable Object... args) {
    super(args);
  }
}
