package io.portalis.shim.java.util.concurrent.atomic;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** An array of numbers, as specified by the JDK; on one thread, every access is atomic. */
public class AtomicIntegerArray {

  private final int[] elements;

  public AtomicIntegerArray(int length) {
    elements = new int[length];
  }

  public AtomicIntegerArray(int[] array) {
    elements = array.clone();
  }

  public final int length() {
    return elements.length;
  }

  public final int get(int i) {
    return elements[i];
  }

  public final void set(int i, int newValue) {
    elements[i] = newValue;
  }

  public final void lazySet(int i, int newValue) {
    elements[i] = newValue;
  }

  public final int getAndSet(int i, int newValue) {
    int before = elements[i];
    elements[i] = newValue;
    return before;
  }

  public final boolean compareAndSet(int i, int expectedValue, int newValue) {
    if (elements[i] != expectedValue) {
      return false;
    }
    elements[i] = newValue;
    return true;
  }

  public final boolean weakCompareAndSet(int i, int expectedValue, int newValue) {
    return compareAndSet(i, expectedValue, newValue);
  }

  public final int getAndIncrement(int i) {
    return elements[i]++;
  }

  public final int getAndDecrement(int i) {
    return elements[i]--;
  }

  public final int getAndAdd(int i, int delta) {
    return getAndSet(i, elements[i] + delta);
  }

  public final int incrementAndGet(int i) {
    return ++elements[i];
  }

  public final int decrementAndGet(int i) {
    return --elements[i];
  }

  public final int addAndGet(int i, int delta) {
    elements[i] += delta;
    return elements[i];
  }

  public final int getAndUpdate(int i, IntUnaryOperator updateFunction) {
    return getAndSet(i, updateFunction.applyAsInt(elements[i]));
  }

  public final int updateAndGet(int i, IntUnaryOperator updateFunction) {
    int next = updateFunction.applyAsInt(elements[i]);
    elements[i] = next;
    return next;
  }

  public final int getAndAccumulate(int i, int x, IntBinaryOperator accumulatorFunction) {
    return getAndSet(i, accumulatorFunction.applyAsInt(elements[i], x));
  }

  public final int accumulateAndGet(int i, int x, IntBinaryOperator accumulatorFunction) {
    int next = accumulatorFunction.applyAsInt(elements[i], x);
    elements[i] = next;
    return next;
  }

  @Override
  public String toString() {
    return Arrays.toString(elements);
  }
}
