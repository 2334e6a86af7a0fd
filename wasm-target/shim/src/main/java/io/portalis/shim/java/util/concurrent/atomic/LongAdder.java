package io.portalis.shim.java.util.concurrent.atomic;

/** A sum, as specified by the JDK; on one thread, one number does. */
public class LongAdder extends Number {

  private static final long serialVersionUID = 1L;

  private long sum;

  public LongAdder() {}

  public void add(long x) {
    sum += x;
  }

  public void increment() {
    sum++;
  }

  public void decrement() {
    sum--;
  }

  public long sum() {
    return sum;
  }

  public void reset() {
    sum = 0;
  }

  public long sumThenReset() {
    long before = sum;
    sum = 0;
    return before;
  }

  @Override
  public String toString() {
    return Long.toString(sum);
  }

  @Override
  public long longValue() {
    return sum;
  }

  @Override
  public int intValue() {
    return (int) sum;
  }

  @Override
  public float floatValue() {
    return sum;
  }

  @Override
  public double doubleValue() {
    return sum;
  }
}
