package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A variable that several functions share. */
public final class Ref<T> {

  /** What the variable holds; may be null. */
  public T value;

  /** Makes a variable without a value. */
  @SuppressWarnings({"unchecked", "NullAway"})
  public Ref() {
    this.value = (T) (Object) null;
  }

  /**
   * Makes a variable.
   *
   * @param value its first value, may be null
   */
  @SuppressWarnings("NullAway")
  public Ref(@Nullable T value) {
    this.value = value;
  }
}
