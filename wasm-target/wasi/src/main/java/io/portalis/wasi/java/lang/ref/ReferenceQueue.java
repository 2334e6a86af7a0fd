package io.portalis.wasi.java.lang.ref;

/**
 * A queue of cleared references. TeaVM's collector adds to it by what it finds in these two fields,
 * and looks at no others. So there is no {@code remove}, which would need to remember who waits.
 */
public class ReferenceQueue<T> {

  private WeakReference<?> first;
  private WeakReference<?> last;

  public ReferenceQueue() {
    first = null;
    last = null;
  }

  void add(WeakReference<?> reference) {
    if (first == null) {
      first = reference;
    } else {
      last.next = reference;
    }
    last = reference;
  }

  @SuppressWarnings("unchecked") // Only references to a T have this queue.
  public Reference<? extends T> poll() {
    WeakReference<?> polled = first;
    if (polled == null) {
      return null;
    }
    first = polled.next;
    if (first == null) {
      last = null;
    }
    polled.next = null;
    polled.queue = null;
    return (Reference<? extends T>) polled;
  }
}
