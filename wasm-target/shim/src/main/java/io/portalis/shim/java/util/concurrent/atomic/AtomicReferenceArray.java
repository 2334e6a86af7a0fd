package io.portalis.shim.java.util.concurrent.atomic;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** An array of references, as specified by the JDK; on one thread, every access is atomic. */
public class AtomicReferenceArray<E> {

  private final Object[] elements;

  public AtomicReferenceArray(int length) {
    elements = new Object[length];
  }

  public AtomicReferenceArray(E[] array) {
    elements = Arrays.copyOf(array, array.length, Object[].class);
  }

  public final int length() {
    return elements.length;
  }

  @SuppressWarnings("unchecked")
  public final E get(int i) {
    return (E) elements[i];
  }

  public final void set(int i, E newValue) {
    elements[i] = newValue;
  }

  public final void lazySet(int i, E newValue) {
    elements[i] = newValue;
  }

  public final E getAndSet(int i, E newValue) {
    E before = get(i);
    elements[i] = newValue;
    return before;
  }

  public final boolean compareAndSet(int i, E expectedValue, E newValue) {
    if (elements[i] != expectedValue) {
      return false;
    }
    elements[i] = newValue;
    return true;
  }

  public final boolean weakCompareAndSet(int i, E expectedValue, E newValue) {
    return compareAndSet(i, expectedValue, newValue);
  }

  public final E getAndUpdate(int i, UnaryOperator<E> updateFunction) {
    return getAndSet(i, updateFunction.apply(get(i)));
  }

  public final E updateAndGet(int i, UnaryOperator<E> updateFunction) {
    E next = updateFunction.apply(get(i));
    elements[i] = next;
    return next;
  }

  public final E getAndAccumulate(int i, E x, BinaryOperator<E> accumulatorFunction) {
    return getAndSet(i, accumulatorFunction.apply(get(i), x));
  }

  public final E accumulateAndGet(int i, E x, BinaryOperator<E> accumulatorFunction) {
    E next = accumulatorFunction.apply(get(i), x);
    elements[i] = next;
    return next;
  }

  @Override
  public String toString() {
    return Arrays.toString(elements);
  }
}
