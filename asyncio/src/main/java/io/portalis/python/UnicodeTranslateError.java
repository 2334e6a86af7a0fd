package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A text that cannot be translated. */
@Python("UnicodeTranslateError")
public class UnicodeTranslateError extends UnicodeError {

  /**
   * Makes the exception.
   *
   * @param args encoding, object, start, end and reason
   */
  @Python("UnicodeTranslateError(*args)")
  public UnicodeTranslateError(@Nullable Object... args) {
    super(args);
  }
}
