package io.portalis.wasi.java.lang.ref;

/** The common methods of references, as specified by the JDK. */
public abstract class Reference<T> {

  protected Reference() {}

  public abstract T get();

  public abstract void clear();

  public final boolean refersTo(T object) {
    return get() == object;
  }

  public boolean enqueue() {
    clear();
    return false;
  }

  public boolean isEnqueued() {
    return false;
  }

  public static void reachabilityFence(Object object) {}
}
