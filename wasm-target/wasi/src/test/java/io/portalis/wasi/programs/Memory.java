package io.portalis.wasi.programs;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.WeakHashMap;

/** What a program sees of its memory; the argument says which part. */
public final class Memory {

  private static final int OBJECTS = 1000;

  private Memory() {}

  public static void main(String[] args) {
    switch (args[0]) {
      case "full" -> fill();
      case "deep" -> System.out.println(depth(0));
      case "wide" -> wide();
      case "weak" -> weak();
      case "monitors" -> monitors();
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void fill() {
    List<Object> all = new ArrayList<>();
    while (true) {
      all.add(new Object());
    }
  }

  private static int depth(int above) {
    Object kept = new int[] {above};
    return depth(above + 1) + (kept.hashCode() > 0 ? 1 : 0);
  }

  /** One array of many objects, of which every second one dies, in a heap that has to grow. */
  private static void wide() {
    Integer[] all = new Integer[OBJECTS * OBJECTS];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < all.length; i += round + 1) {
        all[i] = Integer.valueOf(i);
      }
      for (int i = 0; i < all.length; i += 2) {
        all[i] = null;
      }
      System.gc();
      for (int i = 1; i < all.length; i += 2) {
        if (all[i] != i) {
          throw new IllegalStateException(all[i] + " is not " + i);
        }
      }
    }
    System.out.println("wide " + all[all.length - 1]);
  }

  private static void weak() {
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    List<WeakReference<Object>> all = new ArrayList<>();
    List<Object> kept = new ArrayList<>();
    WeakHashMap<Object, String> names = new WeakHashMap<>();
    for (int i = 0; i < OBJECTS; i++) {
      Object referent = new int[] {i};
      all.add(new WeakReference<>(referent, queue));
      names.put(referent, "number " + i);
      if (i % 2 == 0) {
        kept.add(referent);
      }
    }
    collect();
    int dead = 0;
    for (Reference<?> next = queue.poll(); next != null; next = queue.poll()) {
      dead += next.get() == null && all.contains(next) ? 1 : OBJECTS;
    }
    System.out.println("dead: " + nearlyHalf(dead) + ", named: " + nearlyHalf(names.size()));
    for (int i = 0; i < OBJECTS; i += 2) {
      if (all.get(i).get() != kept.get(i / 2) || !names.get(kept.get(i / 2)).endsWith(" " + i)) {
        throw new IllegalStateException("lost " + i);
      }
    }
    WeakReference<Object> own = new WeakReference<>(kept, queue);
    System.out.println(own.enqueue() + " " + own.enqueue() + " " + (queue.poll() == own));
  }

  /** Some local may still hold one of them. */
  private static boolean nearlyHalf(int count) {
    return Math.abs(count - OBJECTS / 2) <= 1;
  }

  private static void monitors() {
    Object lock = new Object();
    int hash = lock.hashCode();
    Pump pump = new Pump(new int[] {hash});
    synchronized (lock) {
      synchronized (pump) {
        collect();
        System.out.println("held " + (lock.hashCode() == hash && Thread.holdsLock(pump)));
      }
    }
    System.out.println("same " + (lock.hashCode() == hash && pump.monitor[0] == hash));
  }

  private record Pump(int[] monitor) {}

  private static void collect() {
    for (int i = 0; i < OBJECTS; i++) {
      kept(new Object[OBJECTS]);
    }
    System.gc();
  }

  private static void kept(Object[] garbage) {
    garbage[0] = garbage;
  }
}
