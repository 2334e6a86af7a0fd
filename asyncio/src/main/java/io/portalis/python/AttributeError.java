package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** An object does not have an attribute. */
@Python("AttributeError")
public class AttributeError extends PyException {

  private @Nullable Object name;

  private @Nullable Object obj;

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("AttributeError(*args)")
  public AttributeError(@Nullable Object... args) {
    super(args);
  }

  /**
   * The missing attribute.
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

  /**
   * The object that lacks it.
   *
   * @return the value, may be null
   */
  @Python("obj")
  public @Nullable Object obj() {
    return obj;
  }

  /**
   * Changes it.
   *
   * @param value the value, may be null
   */
  @Python("obj=")
  public void obj(@Nullable Object value) {
    this.obj = value;
  }
}
