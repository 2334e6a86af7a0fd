package io.portalis.wasi.java.lang.ref;

/**
 * A weak reference, as specified by the JDK. TeaVM's collector clears and enqueues it by what it
 * finds in the first three fields, which must be these, in this order; each is written so that the
 * compiler leaves none out. TeaVM's own class, made for the browser, has one of them, so that the
 * collector writes beyond its end.
 */
public class WeakReference<T> extends Reference<T> {

  ReferenceQueue<? super T> queue;
  private T object;
  WeakReference<?> next;

  /** The collector does not look beyond the first three, which is enough for this one. */
  private boolean isCleared;

  public WeakReference(T referent) {
    this(referent, null);
  }

  public WeakReference(T referent, ReferenceQueue<? super T> queue) {
    this.queue = queue;
    this.object = referent;
    this.next = null;
  }

  @Override
  public T get() {
    return object;
  }

  @Override
  public void clear() {
    isCleared = isCleared || object != null;
    object = null;
  }

  @Override
  public boolean enqueue() {
    if (queue == null || isEnqueued()) {
      clear();
      return false;
    }
    object = null;
    isCleared = false;
    queue.add(this);
    return true;
  }

  @Override
  public boolean isEnqueued() {
    return queue != null && object == null && !isCleared;
  }
}
