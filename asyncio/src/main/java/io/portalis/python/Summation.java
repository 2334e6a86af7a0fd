package io.portalis.python;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code sum}. As in CPython since 3.12, floats are added with Neumaier's compensation: a
 * second number collects what each addition rounds away. Before 3.12 they were added plainly.
 */
final class Summation {

  private Summation() {}

  static @Nullable Object sum(Iterable<?> items, @Nullable Object start) {
    if (start instanceof String) {
      throw new TypeError("sum() can't sum strings [use ''.join(seq) instead]");
    }
    if (start instanceof PyBytes) {
      throw new TypeError("sum() can't sum bytes [use b''.join(seq) instead]");
    }
    Object total = start;
    Iterator<?> it = items.iterator();
    while (it.hasNext()) {
      Object item = it.next();
      if (total instanceof Double first && (item instanceof Double || Arithmetic.isInt(item))) {
        double high = first;
        double low = 0;
        while (true) {
          if (item instanceof Double x) {
            double next = high + x;
            low += Math.abs(high) >= Math.abs(x) ? (high - next) + x : (x - next) + high;
            high = next;
          } else if (item instanceof Long || item instanceof Boolean) {
            high += Py.toLong(item);
          } else {
            break;
          }
          if (!it.hasNext()) {
            return finish(high, low);
          }
          item = it.next();
        }
        total = Py.add(finish(high, low), item);
      } else {
        total = Py.add(total, item);
      }
    }
    return total;
  }

  private static double finish(double high, double low) {
    return PythonVersion.isAtLeast(12) && low != 0 && !Double.isInfinite(low) && !Double.isNaN(low)
        ? high + low
        : high;
  }
}
