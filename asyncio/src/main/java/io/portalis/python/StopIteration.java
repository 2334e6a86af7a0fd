package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** An iterator has no more elements. */
@Python("StopIteration")
public class StopIteration extends PyException {

  private @Nullable Object value;

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("StopIteration(*args)")
  public StopIteration(@Nullable Object... args) {
    super(false, args);
    this.value = args.length == 0 ? null : args[0];
  }

  /**
   * What the generator returned.
   *
   * @return the value, may be null
   */
  @Python("value")
  public @Nullable Object value() {
    return value;
  }

  /**
   * Changes it.
   *
   * @param value the value, may be null
   */
  @Python("value=")
  public void value(@Nullable Object value) {
    this.value = value;
  }
}
