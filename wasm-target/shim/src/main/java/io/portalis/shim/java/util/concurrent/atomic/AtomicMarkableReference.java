package io.portalis.shim.java.util.concurrent.atomic;

import org.jspecify.annotations.Nullable;

/** A reference and a mark, as specified by the JDK; one thread needs no atomic operations. */
public class AtomicMarkableReference<V extends @Nullable Object> {

  private V reference;
  private boolean mark;

  public AtomicMarkableReference(V initialRef, boolean initialMark) {
    reference = initialRef;
    mark = initialMark;
  }

  public V getReference() {
    return reference;
  }

  public boolean isMarked() {
    return mark;
  }

  public V get(boolean[] holder) {
    holder[0] = mark;
    return reference;
  }

  public void set(V newReference, boolean newMark) {
    reference = newReference;
    mark = newMark;
  }

  public boolean compareAndSet(
      V expectedReference, V newReference, boolean expectedMark, boolean newMark) {
    boolean isExpected = reference == expectedReference && mark == expectedMark;
    if (isExpected) {
      set(newReference, newMark);
    }
    return isExpected;
  }

  public boolean weakCompareAndSet(
      V expectedReference, V newReference, boolean expectedMark, boolean newMark) {
    return compareAndSet(expectedReference, newReference, expectedMark, newMark);
  }

  public boolean attemptMark(V expectedReference, boolean newMark) {
    return compareAndSet(expectedReference, expectedReference, mark, newMark);
  }
}
