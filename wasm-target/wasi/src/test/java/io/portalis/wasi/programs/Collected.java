package io.portalis.wasi.programs;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.WeakHashMap;

/**
 * Makes many times more garbage than the heap is large, and looks whether what is still in use is
 * as it was: each method keeps it in a place that the collector might overlook.
 */
public final class Collected {

  private static final int ROUNDS = 300;
  private static final int BIG = 1 << 20;

  private Collected() {}

  /** Does all that. */
  public static void main(String[] args) throws Exception {
    System.out.println("graph " + graph());
    System.out.println("field " + fieldNamedMonitor());
    System.out.println("monitor " + heldMonitor());
    System.out.println("traces " + deepExceptions());
    System.out.println("casts " + failingCasts());
    System.out.println("cleared " + clearedReferences());
    System.out.println("weak map " + weakMap());
  }

  private static void makeGarbage() {
    for (int i = 0; i < 40; i++) {
      byte[] garbage = new byte[BIG];
      garbage[i] = 1;
    }
  }

  private record Node(int value, int[] data, Node next) {
    long checked() {
      long sum = 0;
      int length = 0;
      for (Node node = this; node != null && length < 100; node = node.next, length++) {
        for (int element : node.data) {
          if (element != node.value) {
            throw new IllegalStateException(element + " in the data of " + node.value);
          }
        }
        sum += node.value;
      }
      return sum;
    }
  }

  private static long graph() {
    Random random = new Random(42);
    Node[] roots = new Node[500];
    for (int i = 0; i < ROUNDS * 1000; i++) {
      int value = random.nextInt();
      int[] data = new int[random.nextInt(50)];
      Arrays.fill(data, value);
      int at = random.nextInt(roots.length);
      roots[at] = new Node(value, data, random.nextInt(10) == 0 ? null : roots[at]);
    }
    long sum = 0;
    for (Node root : roots) {
      sum += root.checked();
    }
    return sum;
  }

  private static final class Guarded {
    private final Object monitor = List.of("a", "b", "c");
  }

  private static Object fieldNamedMonitor() {
    Guarded guarded = new Guarded();
    makeGarbage();
    return guarded.monitor;
  }

  private static boolean heldMonitor() throws InterruptedException {
    Object lock = new Object();
    int[] entered = new int[1];
    Thread other =
        new Thread(
            () -> {
              synchronized (lock) {
                entered[0]++;
                lock.notifyAll();
              }
            });
    synchronized (lock) {
      other.start();
      Thread.yield();
      makeGarbage();
      while (entered[0] == 0) {
        lock.wait();
        makeGarbage();
      }
      return Thread.holdsLock(lock);
    }
  }

  private static int deepExceptions() {
    int caught = 0;
    for (int i = 0; i < ROUNDS; i++) {
      try {
        failBelow(1000);
      } catch (IllegalStateException e) {
        caught += e.getMessage().length();
      }
    }
    return caught;
  }

  private static int failBelow(int depth) {
    if (depth == 0) {
      throw new IllegalStateException("far below");
    }
    return failBelow(depth - 1) + 1;
  }

  private static int failingCasts() {
    int caught = 0;
    for (int i = 0; i < ROUNDS * 100; i++) {
      Object text = "text " + i;
      try {
        caught -= (Integer) text;
      } catch (ClassCastException e) {
        caught++;
      }
    }
    return caught;
  }

  private static String clearedReferences() throws InterruptedException {
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    Object kept = new Object();
    WeakReference<Object> strong = new WeakReference<>(kept, queue);
    List<WeakReference<Object>> references = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      references.add(new WeakReference<>(new byte[1000], queue));
    }
    int polled = 0;
    while (polled < 50) { // some places of the stack may still refer to the last
      System.gc();
      Thread.sleep(1);
      while (queue.poll() != null) {
        polled++;
      }
    }
    boolean isEmpty = references.get(0).get() == null;
    return isEmpty + " " + (strong.get() == kept) + " " + strong.enqueue() + " " + strong.enqueue();
  }

  private static boolean weakMap() {
    Map<Object, byte[]> map = new WeakHashMap<>();
    Object kept = new Object();
    map.put(kept, new byte[7]);
    for (int i = 0; i < ROUNDS * 10; i++) {
      map.put(new Object(), new byte[BIG / 8]);
    }
    return map.get(kept).length == 7 && map.size() < ROUNDS * 10;
  }
}
