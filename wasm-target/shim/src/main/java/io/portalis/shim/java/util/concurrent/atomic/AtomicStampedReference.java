package io.portalis.shim.java.util.concurrent.atomic;

import org.jspecify.annotations.Nullable;

/** A reference and a stamp, as specified by the JDK; one thread needs no atomic operations. */
public class AtomicStampedReference<V extends @Nullable Object> {

  private V reference;
  private int stamp;

  public AtomicStampedReference(V initialRef, int initialStamp) {
    reference = initialRef;
    stamp = initialStamp;
  }

  public V getReference() {
    return reference;
  }

  public int getStamp() {
    return stamp;
  }

  public V get(int[] holder) {
    holder[0] = stamp;
    return reference;
  }

  public void set(V newReference, int newStamp) {
    reference = newReference;
    stamp = newStamp;
  }

  public boolean compareAndSet(
      V expectedReference, V newReference, int expectedStamp, int newStamp) {
    boolean isExpected = reference == expectedReference && stamp == expectedStamp;
    if (isExpected) {
      set(newReference, newStamp);
    }
    return isExpected;
  }

  public boolean weakCompareAndSet(
      V expectedReference, V newReference, int expectedStamp, int newStamp) {
    return compareAndSet(expectedReference, newReference, expectedStamp, newStamp);
  }

  public boolean attemptStamp(V expectedReference, int newStamp) {
    return compareAndSet(expectedReference, expectedReference, stamp, newStamp);
  }
}
