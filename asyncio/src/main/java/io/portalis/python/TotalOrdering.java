package io.portalis.python;

import org.jspecify.annotations.Nullable;

/**
 * What {@code functools.total_ordering} makes of one comparison. Each method takes what that
 * comparison gave, and passes {@code NotImplemented} on.
 */
public final class TotalOrdering {

  private TotalOrdering() {}

  /** The opposite: {@code >=} from {@code <}. */
  public static @Nullable Object not(@Nullable Object root) {
    return root == Py.NOT_IMPLEMENTED ? root : (Object) !Py.truth(root);
  }

  /** That or equal: {@code <=} from {@code <}. */
  public static @Nullable Object orEqual(
      @Nullable Object root, Object self, @Nullable Object other) {
    return root == Py.NOT_IMPLEMENTED ? root : (Object) (Py.truth(root) || Py.eq(self, other));
  }

  /** That and not equal: {@code <} from {@code <=}. */
  public static @Nullable Object andNotEqual(
      @Nullable Object root, Object self, @Nullable Object other) {
    return root == Py.NOT_IMPLEMENTED ? root : (Object) (Py.truth(root) && !Py.eq(self, other));
  }

  /** Neither that nor equal: {@code >} from {@code <}. */
  public static @Nullable Object norEqual(
      @Nullable Object root, Object self, @Nullable Object other) {
    return root == Py.NOT_IMPLEMENTED ? root : (Object) (!Py.truth(root) && !Py.eq(self, other));
  }

  /** The opposite or equal: {@code >=} from {@code <=}. */
  public static @Nullable Object notOrEqual(
      @Nullable Object root, Object self, @Nullable Object other) {
    return root == Py.NOT_IMPLEMENTED ? root : (Object) (!Py.truth(root) || Py.eq(self, other));
  }
}
