package io.portalis.python.lib;

import io.portalis.python.PyException;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** Ends a test that should not run here. */
@Python("SkipTest")
public class SkipTest extends PyException {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the reason
   */
  @Python("SkipTest(*args)")
  public SkipTest(@Nullable Object... args) {
    super(args);
  }
}
