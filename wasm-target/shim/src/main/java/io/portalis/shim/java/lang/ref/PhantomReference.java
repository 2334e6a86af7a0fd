package io.portalis.shim.java.lang.ref;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** A reference that never gives its object, as specified by the JDK; TeaVM's weak one otherwise. */
public class PhantomReference<T> extends WeakReference<T> {

  public PhantomReference(T referent, ReferenceQueue<? super T> queue) {
    super(referent, queue);
  }

  @Override
  public T get() {
    return null;
  }
}
