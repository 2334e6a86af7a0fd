package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** Ends the program. */
@Python("SystemExit")
public class SystemExit extends PyBaseException {

  private @Nullable Object code;

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("SystemExit(*args)")
  public SystemExit(@Nullable Object... args) {
    super(args);
    this.code = args.length == 0 ? null : args.length == 1 ? args[0] : Tuple.of(args);
  }

  /**
   * The exit code: an int, null for 0, anything else is printed and means 1.
   *
   * @return the value, may be null
   */
  @Python("code")
  public @Nullable Object code() {
    return code;
  }

  /**
   * Changes it.
   *
   * @param value the value, may be null
   */
  @Python("code=")
  public void code(@Nullable Object value) {
    this.code = value;
  }
}
