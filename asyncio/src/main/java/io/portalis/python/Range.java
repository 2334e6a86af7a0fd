package io.portalis.python;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A range of ints. */
@Python("range")
public final class Range implements Iterable<Long> {

  private final long start;
  private final long stop;
  private final long step;
  private final long size;

  private Range(long start, long stop, long step) {
    if (step == 0) {
      throw new ValueError("range() arg 3 must not be zero");
    }
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.size =
        step > 0
            ? start < stop ? Long.divideUnsigned(stop - start - 1, step) + 1 : 0
            : start > stop ? Long.divideUnsigned(start - stop - 1, -step) + 1 : 0;
  }

  /**
   * From 0.
   *
   * @param stop the number to stop before
   * @return the range
   */
  @Python("range(stop)")
  public static Range of(long stop) {
    return new Range(0, stop, 1);
  }

  /**
   * Steps of 1.
   *
   * @param start first number
   * @param stop the number to stop before
   * @return the range
   */
  @Python("range(start, stop)")
  public static Range of(long start, long stop) {
    return new Range(start, stop, 1);
  }

  /**
   * Any steps.
   *
   * @param start first number
   * @param stop the number to stop before
   * @param step distance
   * @return the range
   * @throws ValueError if the distance is 0
   */
  @Python("range(start, stop, step)")
  public static Range of(long start, long stop, long step) {
    return new Range(start, stop, step);
  }

  /**
   * First number.
   *
   * @return the start
   */
  @Python("start")
  public long start() {
    return start;
  }

  /**
   * The number to stop before.
   *
   * @return the stop
   */
  @Python("stop")
  public long stop() {
    return stop;
  }

  /**
   * Distance.
   *
   * @return the step
   */
  @Python("step")
  public long step() {
    return step;
  }

  /**
   * How many numbers.
   *
   * @return the length
   */
  public long size() {
    return size;
  }

  /**
   * The number at an index.
   *
   * @param index from 0; negative from the end
   * @return the number
   * @throws IndexError if there is none
   */
  public long at(long index) {
    long i = index < 0 ? index + size : index;
    if (i < 0 || i >= size) {
      throw new IndexError("range object index out of range");
    }
    return start + i * step;
  }

  /**
   * Some of the numbers.
   *
   * @param slice which
   * @return another range
   */
  public Range slice(Slice slice) {
    Slice.Bounds b = slice.bounds(size);
    return new Range(start + b.start() * step, start + b.stop() * step, step * b.step());
  }

  /**
   * Whether a value is one of the numbers.
   *
   * @param value the value, may be null
   * @return true if so
   */
  public boolean contains(@Nullable Object value) {
    Object number = value instanceof Boolean b ? (Object) (b ? 1L : 0L) : value;
    if (number instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e18) {
      number = d.longValue();
    }
    return number instanceof Long n
        && (step > 0 ? n >= start && n < stop : n <= start && n > stop)
        && (n - start) % step == 0;
  }

  /**
   * Where a value is.
   *
   * @param value the value, may be null
   * @return its index
   * @throws ValueError if it is not there
   */
  @Python("index(value)")
  public long index(@Nullable Object value) {
    if (!contains(value)) {
      throw new ValueError(
          value instanceof Long
              ? value + " is not in range"
              : "sequence.index(x): x not in sequence");
    }
    return (Py.toLong(value) - start) / step;
  }

  /**
   * How often a value is there.
   *
   * @param value the value, may be null
   * @return 0 or 1
   */
  @Python("count(value)")
  public long count(@Nullable Object value) {
    return contains(value) ? 1 : 0;
  }

  /**
   * From the last to the first.
   *
   * @return an iterator
   */
  public Iterator<Long> reversed() {
    return iterator(start + (size - 1) * step, -step);
  }

  @Override
  public Iterator<Long> iterator() {
    return iterator(start, step);
  }

  private Iterator<Long> iterator(long from, long by) {
    return new Iterator<>() {
      private long left = size;
      private long next = from;

      @Override
      public boolean hasNext() {
        return left > 0;
      }

      @Override
      public Long next() {
        if (left-- <= 0) {
          left = 0;
          throw new NoSuchElementException();
        }
        long result = next;
        next += by;
        return result;
      }
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Range r
        && size == r.size
        && (size == 0 || start == r.start && (size == 1 || step == r.step));
  }

  @Override
  public int hashCode() {
    return Long.hashCode(
        Py.hash(
            Tuple.of(size, size == 0 ? null : (Object) start, size < 2 ? null : (Object) step)));
  }

  @Override
  public String toString() {
    String bounds = "range(" + start + ", " + stop;
    return step == 1 ? bounds + ")" : bounds + ", " + step + ")";
  }
}
