package io.portalis.python;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The base of translated classes. Their dunder methods override the hooks of {@link PyInstance};
 * Java's own methods go through those.
 */
@Python("object")
public class PyObject implements PyInstance, Cloneable {

  private @Nullable PyDict<String, Object> attributes;

  /** Makes an object. */
  @Python("object()")
  public PyObject() {}

  @Override
  public @Nullable Map<String, Object> pyAttributes(boolean create) {
    if (attributes == null && create) {
      attributes = new PyDict<>();
    }
    return attributes;
  }

  /**
   * A copy with the same fields and attributes, made without the constructor, for {@code copy}.
   *
   * @return an object of the same class
   */
  public PyObject pyClone() {
    try {
      PyObject copy = (PyObject) super.clone();
      copy.attributes = attributes == null ? null : attributes.copy();
      return copy;
    } catch (CloneNotSupportedException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other || Py.eq(this, other);
  }

  @Override
  public final int hashCode() {
    return Long.hashCode(Py.hash(this));
  }

  @Override
  public final String toString() {
    return Py.str(this);
  }
}
