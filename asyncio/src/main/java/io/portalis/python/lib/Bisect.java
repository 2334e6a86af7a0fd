package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.ValueError;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Python's module {@code bisect}: binary search in sorted lists. */
@PythonModule("bisect")
public final class Bisect {

  private Bisect() {}

  /** Where an item belongs, after equal ones. */
  @Python("bisect(a, x)")
  public static long bisect(List<?> a, @Nullable Object x) {
    return bisectRight(a, x, 0, null, null);
  }

  /** Where an item belongs, after equal ones. */
  @Python("bisect(a, x, lo=0, hi=None, *, key=None)")
  public static <T extends @Nullable Object> long bisect(
      List<T> a,
      @Nullable Object x,
      long lo,
      @Nullable Long hi,
      @Nullable Function<? super T, ?> key) {
    return bisectRight(a, x, lo, hi, key);
  }

  /** Where an item belongs, after equal ones. */
  @Python("bisect_right(a, x)")
  public static long bisectRight(List<?> a, @Nullable Object x) {
    return bisectRight(a, x, 0, null, null);
  }

  /** Where an item belongs, after equal ones. */
  @Python("bisect_right(a, x, lo=0, hi=None, *, key=None)")
  public static <T extends @Nullable Object> long bisectRight(
      List<T> a,
      @Nullable Object x,
      long lo,
      @Nullable Long hi,
      @Nullable Function<? super T, ?> key) {
    long low = checked(lo);
    long high = hi == null ? a.size() : hi;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (Py.lt(x, item(a, middle, key))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Where an item belongs, before equal ones. */
  @Python("bisect_left(a, x)")
  public static long bisectLeft(List<?> a, @Nullable Object x) {
    return bisectLeft(a, x, 0, null, null);
  }

  /** Where an item belongs, before equal ones. */
  @Python("bisect_left(a, x, lo=0, hi=None, *, key=None)")
  public static <T extends @Nullable Object> long bisectLeft(
      List<T> a,
      @Nullable Object x,
      long lo,
      @Nullable Long hi,
      @Nullable Function<? super T, ?> key) {
    long low = checked(lo);
    long high = hi == null ? a.size() : hi;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (Py.lt(item(a, middle, key), x)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long checked(long lo) {
    if (lo < 0) {
      throw new ValueError("lo must be non-negative");
    }
    return lo;
  }

  private static <T extends @Nullable Object> @Nullable Object item(
      List<T> a, long index, @Nullable Function<? super T, ?> key) {
    @Nullable Object item = Py.getItem(a, index);
    @SuppressWarnings("unchecked")
    T typed = (T) item;
    return key == null ? item : key.apply(typed);
  }

  /** Inserts an item after equal ones. */
  @Python("insort(a, x)")
  public static <T extends @Nullable Object> void insort(List<T> a, T x) {
    insortRight(a, x, 0, null, null);
  }

  /** Inserts an item after equal ones. */
  @Python("insort(a, x, lo=0, hi=None, *, key=None)")
  public static <T extends @Nullable Object> void insort(
      List<T> a, T x, long lo, @Nullable Long hi, @Nullable Function<? super T, ?> key) {
    insortRight(a, x, lo, hi, key);
  }

  /** Inserts an item after equal ones. */
  @Python("insort_right(a, x, lo=0, hi=None, *, key=None)")
  public static <T extends @Nullable Object> void insortRight(
      List<T> a, T x, long lo, @Nullable Long hi, @Nullable Function<? super T, ?> key) {
    a.add((int) bisectRight(a, key == null ? x : key.apply(x), lo, hi, key), x);
  }

  /** Inserts an item before equal ones. */
  @Python("insort_left(a, x, lo=0, hi=None, *, key=None)")
  public static <T extends @Nullable Object> void insortLeft(
      List<T> a, T x, long lo, @Nullable Long hi, @Nullable Function<? super T, ?> key) {
    a.add((int) bisectLeft(a, key == null ? x : key.apply(x), lo, hi, key), x);
  }
}
