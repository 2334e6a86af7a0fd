package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A name that stands for nothing. */
@Python("NameError")
public class NameError extends PyException {

  private @Nullable Object name;

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("NameError(*args)")
  public NameError(@Nullable Object... args) {
    super(args);
  }

  /**
   * The missing name.
   *
   * @return the value, may be null
   */
  @Python("name")
  public @Nullable Object name() {
    return name;
  }

  /**
   * Changes it.
   *
   * @param value the value, may be null
   */
  @Python("name=")
  public void name(@Nullable Object value) {
    this.name = value;
  }
}
