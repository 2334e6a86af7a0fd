package io.portalis.python.lib;

import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** Python's {@code re.PatternError}: what the module {@code re} raises. */
@Python("re.PatternError")
public final class PatternError extends RegexError {

  /**
   * Makes the exception.
   *
   * @param problem what is wrong
   */
  @Python("PatternError(msg)")
  public PatternError(String problem) {
    super(problem);
  }

  /** Makes the exception for a place in a pattern; -1 if there is none. */
  PatternError(String problem, @Nullable String pattern, int position) {
    super(problem, pattern, position);
  }
}
