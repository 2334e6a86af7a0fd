package io.portalis.shim;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Methods of {@code Optional} and its kin that say what the JDK's say. */
final class OptionalMethods {

  private OptionalMethods() {}

  public static Object get(Optional<?> self) {
    return orElseThrow(self);
  }

  public static Object orElseThrow(Optional<?> self) {
    requirePresent(self.isPresent());
    return self.orElse(null);
  }

  public static String toString(Optional<?> self) {
    return self.isPresent() ? "Optional[" + self.orElse(null) + "]" : "Optional.empty";
  }

  private static void requirePresent(boolean isPresent) {
    if (!isPresent) {
      throw new NoSuchElementException("No value present");
    }
  }

  /** Those of {@code OptionalInt}. */
  static final class OfInt {

    private OfInt() {}

    public static int getAsInt(OptionalInt self) {
      return orElseThrow(self);
    }

    public static int orElseThrow(OptionalInt self) {
      requirePresent(self.isPresent());
      return self.orElse(0);
    }

    public static String toString(OptionalInt self) {
      return self.isPresent() ? "OptionalInt[" + self.orElse(0) + "]" : "OptionalInt.empty";
    }
  }

  /** Those of {@code OptionalLong}. */
  static final class OfLong {

    private OfLong() {}

    public static long getAsLong(OptionalLong self) {
      return orElseThrow(self);
    }

    public static long orElseThrow(OptionalLong self) {
      requirePresent(self.isPresent());
      return self.orElse(0);
    }

    public static String toString(OptionalLong self) {
      return self.isPresent() ? "OptionalLong[" + self.orElse(0) + "]" : "OptionalLong.empty";
    }
  }

  /** Those of {@code OptionalDouble}. */
  static final class OfDouble {

    private OfDouble() {}

    public static double getAsDouble(OptionalDouble self) {
      return orElseThrow(self);
    }

    public static double orElseThrow(OptionalDouble self) {
      requirePresent(self.isPresent());
      return self.orElse(0);
    }

    public static String toString(OptionalDouble self) {
      return self.isPresent() ? "OptionalDouble[" + self.orElse(0) + "]" : "OptionalDouble.empty";
    }
  }
}
