package io.portalis.shim.java.util.concurrent.atomic;

import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** An array of numbers, as specified by the JDK; on one thread, every access is atomic. */
public class AtomicLongArray {

  private final long[] elements;

  public AtomicLongArray(int length) {
    elements = new long[length];
  }

  public AtomicLongArray(long[] array) {
    elements = array.clone();
  }

  public final int length() {
    return elements.length;
  }

  public final long get(int i) {
    return elements[i];
  }

  public final void set(int i, long newValue) {
    elements[i] = newValue;
  }

  public final void lazySet(int i, long newValue) {
    elements[i] = newValue;
  }

  public final long getAndSet(int i, long newValue) {
    long before = elements[i];
    elements[i] = newValue;
    return before;
  }

  public final boolean compareAndSet(int i, long expectedValue, long newValue) {
    if (elements[i] != expectedValue) {
      return false;
    }
    elements[i] = newValue;
    return true;
  }

  public final boolean weakCompareAndSet(int i, long expectedValue, long newValue) {
    return compareAndSet(i, expectedValue, newValue);
  }

  public final long getAndIncrement(int i) {
    return elements[i]++;
  }

  public final long getAndDecrement(int i) {
    return elements[i]--;
  }

  public final long getAndAdd(int i, long delta) {
    return getAndSet(i, elements[i] + delta);
  }

  public final long incrementAndGet(int i) {
    return ++elements[i];
  }

  public final long decrementAndGet(int i) {
    return --elements[i];
  }

  public final long addAndGet(int i, long delta) {
    elements[i] += delta;
    return elements[i];
  }

  public final long getAndUpdate(int i, LongUnaryOperator updateFunction) {
    return getAndSet(i, updateFunction.applyAsLong(elements[i]));
  }

  public final long updateAndGet(int i, LongUnaryOperator updateFunction) {
    long next = updateFunction.applyAsLong(elements[i]);
    elements[i] = next;
    return next;
  }

  public final long getAndAccumulate(int i, long x, LongBinaryOperator accumulatorFunction) {
    return getAndSet(i, accumulatorFunction.applyAsLong(elements[i], x));
  }

  public final long accumulateAndGet(int i, long x, LongBinaryOperator accumulatorFunction) {
    long next = accumulatorFunction.applyAsLong(elements[i], x);
    elements[i] = next;
    return next;
  }

  @Override
  public String toString() {
    return Arrays.toString(elements);
  }
}
