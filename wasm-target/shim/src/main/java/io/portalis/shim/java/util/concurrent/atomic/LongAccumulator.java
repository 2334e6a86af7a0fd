package io.portalis.shim.java.util.concurrent.atomic;

import java.util.function.LongBinaryOperator;

/** A running value, as specified by the JDK; on one thread, one number does. */
public class LongAccumulator extends Number {

  private static final long serialVersionUID = 1L;

  private final LongBinaryOperator function;
  private final long identity;
  private long value;

  public LongAccumulator(LongBinaryOperator accumulatorFunction, long identity) {
    this.function = accumulatorFunction;
    this.identity = identity;
    this.value = identity;
  }

  public void accumulate(long x) {
    value = function.applyAsLong(value, x);
  }

  public long get() {
    return value;
  }

  public void reset() {
    value = identity;
  }

  public long getThenReset() {
    long before = value;
    value = identity;
    return before;
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }

  @Override
  public long longValue() {
    return (long) value;
  }

  @Override
  public int intValue() {
    return (int) value;
  }

  @Override
  public float floatValue() {
    return (float) value;
  }

  @Override
  public double doubleValue() {
    return (double) value;
  }
}
