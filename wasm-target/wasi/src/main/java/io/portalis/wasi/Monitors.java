package io.portalis.wasi;

/**
 * The monitors that are in use, by the objects that they belong to. TeaVM keeps the address of an
 * object's monitor in its header, in a form that the collector does not know, so that the monitor
 * is lost, or left behind when it moves. The build puts these methods in place of that field.
 */
public final class Monitors {

  private static final int LEAST_BINS = 16;

  private static Entry[] bins = new Entry[LEAST_BINS];
  private static int size;

  private Monitors() {}

  private static final class Entry {
    private final Object owner;
    private final Object monitor;
    private Entry next;

    private Entry(Object owner, Object monitor, Entry next) {
      this.owner = owner;
      this.monitor = monitor;
      this.next = next;
    }
  }

  /** The monitor of an object, or null. */
  public static Object get(Object object) {
    if (size == 0) {
      return null;
    }
    Entry entry = bins[binOf(object)];
    while (entry != null && entry.owner != object) {
      entry = entry.next;
    }
    return entry == null ? null : entry.monitor;
  }

  /** Sets the monitor of an object. */
  public static void set(Object object, Object monitor) {
    remove(object);
    if (size == bins.length) {
      grow();
    }
    int bin = binOf(object);
    bins[bin] = new Entry(object, monitor, bins[bin]);
    size++;
  }

  /** Leaves an object without a monitor. */
  public static void remove(Object object) {
    int bin = binOf(object);
    Entry before = null;
    for (Entry entry = bins[bin]; entry != null; entry = entry.next) {
      if (entry.owner == object) {
        if (before == null) {
          bins[bin] = entry.next;
        } else {
          before.next = entry.next;
        }
        size--;
        return;
      }
      before = entry;
    }
  }

  private static int binOf(Object object) {
    return System.identityHashCode(object) & (bins.length - 1);
  }

  private static void grow() {
    Entry[] old = bins;
    bins = new Entry[old.length * 2];
    for (Entry first : old) {
      Entry entry = first;
      while (entry != null) {
        Entry next = entry.next;
        int bin = binOf(entry.owner);
        entry.next = bins[bin];
        bins[bin] = entry;
        entry = next;
      }
    }
  }
}
