package io.portalis.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The collections and the semaphore, by one thread. */
public class CollectionsTest {

  @Test
  public void map_manyChanges_likeAHashMap() {
    Random random = new Random(7);
    Map<Integer, Integer> expected = new java.util.HashMap<>();
    ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
    for (int i = 0; i < 5_000; i++) {
      int key = random.nextInt(300) * 65_537;
      if (random.nextInt(3) == 0) {
        assertEquals(expected.remove(key), map.remove(key));
      } else {
        assertEquals(expected.put(key, i), map.put(key, i));
      }
    }
    assertEquals(expected, map);
    assertEquals(expected.size(), map.size());
    assertEquals(expected.hashCode(), map.hashCode());
  }

  @Test
  public void map_order_isThatOfTheTable() {
    ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
    for (String word : "the quick brown fox jumps over the lazy dog".split(" ")) {
      map.put(word, word.length());
    }
    assertEquals(
        "{the=3, over=4, quick=5, lazy=4, jumps=5, brown=5, dog=3, fox=3}", map.toString());
  }

  @Test
  public void map_grownWhileIterated_showsEachKeyOnce() {
    ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
    for (int i = 0; i < 10; i++) {
      map.put(i, i);
    }
    List<Integer> seen = new ArrayList<>();
    for (int key : map.keySet()) {
      seen.add(key);
      for (int i = 0; i < 50 && key < 10; i++) {
        map.put(1_000_000 + seen.size() * 50 + i, 0);
      }
    }
    assertEquals(seen.size(), seen.stream().distinct().count());
    assertEquals(10, seen.stream().filter(key -> key < 10).count());
  }

  @Test
  public void map_null_throws() {
    ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
    assertThrows(NullPointerException.class, () -> map.put("a", null));
    assertThrows(NullPointerException.class, () -> map.get(null));
    assertNull(map.computeIfAbsent("a", key -> null));
    assertTrue(map.isEmpty());
    assertThrows(UnsupportedOperationException.class, () -> map.keySet().add("b"));
  }

  @Test
  public void list_changedWhileIterated_showsWhatWas() {
    CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>(List.of(1, 2));
    Iterator<Integer> iterator = list.iterator();
    list.add(3);
    list.removeIf(number -> number == 1);
    assertEquals(1, iterator.next());
    assertEquals(List.of(2, 3), list);
    assertThrows(UnsupportedOperationException.class, iterator::remove);
    assertFalse(list.addIfAbsent(3));
    assertThrows(IndexOutOfBoundsException.class, () -> list.get(2));
  }

  @Test
  public void queue_full_refuses() throws Exception {
    ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
    assertTrue(queue.offer(1));
    assertFalse(queue.offer(2, 1, TimeUnit.MILLISECONDS));
    assertEquals(
        "Queue full", assertThrows(IllegalStateException.class, () -> queue.add(2)).getMessage());
    assertEquals(1, queue.take());
    assertNull(queue.poll(1, TimeUnit.MILLISECONDS));
    assertThrows(NullPointerException.class, () -> queue.offer(null));
    assertThrows(IllegalArgumentException.class, () -> new ArrayBlockingQueue<>(0));
  }

  @Test
  public void deque_hasTwoEnds() throws Exception {
    LinkedBlockingDeque<Integer> deque = new LinkedBlockingDeque<>(List.of(1, 2, 3));
    assertEquals(3, deque.takeLast());
    deque.push(0);
    assertEquals("[0, 1, 2]", deque.toString());
    assertEquals(2, deque.descendingIterator().next());
    assertTrue(deque.removeLastOccurrence(1));
    assertEquals(2, deque.size());
  }

  @Test
  public void take_interrupted_throws() {
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> new LinkedBlockingDeque<>().take());
    assertFalse(Thread.interrupted());
  }

  @Test
  public void semaphore_countsPermits() throws Exception {
    Semaphore semaphore = new Semaphore(2);
    semaphore.acquire(2);
    assertFalse(semaphore.tryAcquire());
    assertFalse(semaphore.tryAcquire(1, TimeUnit.MILLISECONDS));
    semaphore.release(3);
    assertEquals(3, semaphore.drainPermits());
    assertThrows(IllegalArgumentException.class, () -> semaphore.release(-1));
  }
}
