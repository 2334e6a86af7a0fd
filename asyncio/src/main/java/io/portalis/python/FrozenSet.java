package io.portalis.python;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A set that does not change, and so can be a key. */
@Python("frozenset")
public final class FrozenSet<T> extends AnySet<T> {

  /** Makes an empty set. */
  @Python("frozenset()")
  public FrozenSet() {}

  /**
   * Makes a set of the elements of an iterable.
   *
   * @param iterable where they come from
   */
  @Python("frozenset(iterable)")
  public FrozenSet(Iterable<? extends T> iterable) {
    insertAll(iterable);
  }

  /**
   * Makes a set.
   *
   * @param items its elements, may be null
   * @return the set
   */
  @SafeVarargs
  public static <T> FrozenSet<T> of(@Nullable T... items) {
    return new FrozenSet<>(Arrays.asList(items));
  }

  /**
   * Makes a set of the elements of an iterable.
   *
   * @param iterable where they come from
   * @return the set
   */
  public static <T> FrozenSet<T> from(Iterable<? extends T> iterable) {
    return new FrozenSet<>(iterable);
  }

  @Override
  AnySet<T> fresh() {
    return new FrozenSet<>();
  }

  @Override
  @Python("copy()")
  public FrozenSet<T> copy() {
    return this;
  }
}
