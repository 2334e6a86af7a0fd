package io.portalis.python.lib;

import io.portalis.python.PyObject;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** An object whose comparisons all follow from one order. */
public abstract class Compared extends PyObject {

  /** For subclasses. */
  protected Compared() {}

  /**
   * Compares with something.
   *
   * @param other what with, may be null
   * @param equality whether only equality is asked for
   * @param test what the sign of the difference must be
   * @return a bool, or {@code Py.NOT_IMPLEMENTED} if a comparison has no meaning
   * @throws io.portalis.python.TypeError if it has none, and Python says more of that
   */
  abstract @Nullable Object compare(@Nullable Object other, boolean equality, IntPredicate test);

  @Override
  public @Nullable Object __eq__(@Nullable Object other) {
    return compare(other, true, order -> order == 0);
  }

  @Override
  public @Nullable Object __lt__(@Nullable Object other) {
    return compare(other, false, order -> order < 0);
  }

  @Override
  public @Nullable Object __le__(@Nullable Object other) {
    return compare(other, false, order -> order <= 0);
  }

  @Override
  public @Nullable Object __gt__(@Nullable Object other) {
    return compare(other, false, order -> order > 0);
  }

  @Override
  public @Nullable Object __ge__(@Nullable Object other) {
    return compare(other, false, order -> order >= 0);
  }
}
