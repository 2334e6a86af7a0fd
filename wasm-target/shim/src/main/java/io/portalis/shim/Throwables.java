package io.portalis.shim;

import java.util.Arrays;

/** What {@link ThrowableCorrection} calls. The array of suppressed exceptions may be missing. */
final class Throwables {

  private static final Throwable[] NONE = {};

  private Throwables() {}

  static Throwable[] copy(Throwable[] suppressed) {
    return suppressed == null ? NONE : suppressed.clone();
  }

  static Throwable[] add(Throwable[] suppressed, Throwable holder, Throwable added) {
    if (added == null) {
      throw new NullPointerException("Cannot suppress a null exception.");
    }
    if (added == holder) {
      throw new IllegalArgumentException("Self-suppression not permitted", added);
    }
    if (suppressed == null) {
      return new Throwable[] {added};
    }
    Throwable[] longer = Arrays.copyOf(suppressed, suppressed.length + 1);
    longer[suppressed.length] = added;
    return longer;
  }

  static String messageOf(Throwable cause) {
    return cause == null ? null : cause.toString();
  }
}
