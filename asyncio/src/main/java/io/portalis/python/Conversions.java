package io.portalis.python;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Values as the types that Java's methods take, with CPython's errors. */
final class Conversions {

  private Conversions() {}

  /** The int of an {@code __index__}, or null if the value has none. */
  static @Nullable Object indexOrNull(@Nullable Object value) {
    if (Arithmetic.isInt(value)) {
      return Arithmetic.plain(value);
    }
    if (value instanceof PyInstance instance) {
      Object result = instance.__index__();
      return result == Py.NOT_IMPLEMENTED ? null : result;
    }
    return null;
  }

  static Object index(@Nullable Object value) {
    Object index = indexOrNull(value);
    if (index == null) {
      throw new TypeError(
          "'" + Py.typeName(value) + "' object cannot be interpreted as an integer");
    }
    return index;
  }

  static long toLong(@Nullable Object value) {
    if (value instanceof Long n) {
      return n;
    }
    Object index = index(value);
    if (index instanceof Long n) {
      return n;
    }
    throw new OverflowError("Python int too large to convert to C long");
  }

  static double toDouble(@Nullable Object value) {
    if (Arithmetic.isNumber(value)) {
      return Arithmetic.toDouble(value);
    }
    if (value instanceof PyInstance instance) {
      Object result = instance.__float__();
      if (result instanceof Double d) {
        return d;
      }
      Object index = indexOrNull(value);
      if (index != null) {
        return Arithmetic.toDouble(index);
      }
    }
    throw new TypeError("must be real number, not " + Py.typeName(value));
  }

  static long sliceIndex(@Nullable Object bound) {
    Object index = indexOrNull(bound);
    if (index == null) {
      throw new TypeError("slice indices must be integers or None or have an __index__ method");
    }
    return index instanceof BigInteger n
        ? n.signum() < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE
        : (Long) index;
  }

  /** An index into a sequence. */
  static long itemIndex(@Nullable Object key, String what) {
    Object index = indexOrNull(key);
    if (index == null) {
      throw new TypeError(what + " indices must be integers or slices, not " + Py.typeName(key));
    }
    if (index instanceof Long n) {
      return n;
    }
    throw new IndexError("cannot fit 'int' into an index-sized integer");
  }
}
