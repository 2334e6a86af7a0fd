package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** The {@code start:stop:step} in square brackets. */
@Python("slice")
public final class Slice {

  private final @Nullable Object start;
  private final @Nullable Object stop;
  private final @Nullable Object step;

  /**
   * Makes a slice.
   *
   * @param start first index, or null
   * @param stop the index to stop before, or null
   * @param step distance, or null
   */
  public Slice(@Nullable Object start, @Nullable Object stop, @Nullable Object step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  /**
   * Python's {@code slice(stop)}.
   *
   * @param stop the index to stop before, or null
   * @return the slice
   */
  @Python("slice(stop)")
  public static Slice of(@Nullable Object stop) {
    return new Slice(null, stop, null);
  }

  /**
   * Python's {@code slice(start, stop, step)}.
   *
   * @param start first index, or null
   * @param stop the index to stop before, or null
   * @param step distance, or null
   * @return the slice
   */
  @Python("slice(start, stop, step=None)")
  public static Slice of(@Nullable Object start, @Nullable Object stop, @Nullable Object step) {
    return new Slice(start, stop, step);
  }

  /** What a slice means for a sequence: {@code count} indices from {@code start}. */
  public record Bounds(long start, long stop, long step, int count) {

    /**
     * An index.
     *
     * @param i its number, from 0
     * @return the index into the sequence
     */
    public int index(int i) {
      return (int) (start + i * step);
    }
  }

  /**
   * First index.
   *
   * @return as given, may be null
   */
  @Python("start")
  public @Nullable Object start() {
    return start;
  }

  /**
   * Index to stop before.
   *
   * @return as given, may be null
   */
  @Python("stop")
  public @Nullable Object stop() {
    return stop;
  }

  /**
   * Distance.
   *
   * @return as given, may be null
   */
  @Python("step")
  public @Nullable Object step() {
    return step;
  }

  /**
   * Fits the slice to a length.
   *
   * @param length of the sequence
   * @return start, stop and step as a tuple
   * @throws ValueError if the step is zero
   */
  @Python("indices(length)")
  public Tuple indices(long length) {
    Bounds b = bounds(length);
    return Tuple.of(b.start, b.stop, b.step);
  }

  /**
   * Fits the slice to a length.
   *
   * @param length of the sequence
   * @return the indices that it means
   * @throws ValueError if the step is zero
   * @throws TypeError if a bound is no int
   */
  public Bounds bounds(long length) {
    long by = step == null ? 1 : index(step);
    if (by == 0) {
      throw new ValueError("slice step cannot be zero");
    }
    by = Math.max(by, -Long.MAX_VALUE);
    long low = by < 0 ? -1 : 0;
    long high = by < 0 ? length - 1 : length;
    long from = start == null ? (by < 0 ? high : low) : clamp(index(start), length, low, high);
    long to = stop == null ? (by < 0 ? low : high) : clamp(index(stop), length, low, high);
    long count = 0;
    if (by > 0 && from < to) {
      count = (to - from - 1) / by + 1;
    } else if (by < 0 && to < from) {
      count = (from - to - 1) / -by + 1;
    }
    return new Bounds(from, to, by, (int) count);
  }

  private static long clamp(long index, long length, long low, long high) {
    return index < 0 ? Math.max(index + length, low) : Math.min(index, high);
  }

  private static long index(Object bound) {
    return Conversions.sliceIndex(bound);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Slice s
        && Py.eq(start, s.start)
        && Py.eq(stop, s.stop)
        && Py.eq(step, s.step);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(Py.hash(Tuple.of(start, stop, step)));
  }

  @Override
  public String toString() {
    return "slice(" + Py.repr(start) + ", " + Py.repr(stop) + ", " + Py.repr(step) + ")";
  }
}
