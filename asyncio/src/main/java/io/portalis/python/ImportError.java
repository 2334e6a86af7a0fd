package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A module, or a name in it, that cannot be imported. */
@Python("ImportError")
public class ImportError extends PyException {

  private @Nullable Object name;

  private @Nullable Object path;

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  @Python("ImportError(*args)")
  public ImportError(@Nullable Object... args) {
    super(args);
  }

  /**
   * The module.
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
   * Where it was looked for.
   *
   * @return the value, may be null
   */
  @Python("path")
  public @Nullable Object path() {
    return path;
  }

  /**
   * Changes it.
   *
   * @param value the value, may be null
   */
  @Python("path=")
  public void path(@Nullable Object value) {
    this.path = value;
  }
}
