package io.portalis.contract.programs;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/**
 * Concurrent collections and atomic variables of the JDK; the output is the same on every platform.
 */
public final class Concurrent {
  public static void main(String[] a) throws Exception {
    ConcurrentLinkedQueue<Integer> q = new ConcurrentLinkedQueue<>(List.of(1, 2, 3));
    for (Integer i : q) {
      if (i < 3) q.add(i + 10);
      q.remove(i);
    }
    System.out.println(q + " " + q.size() + q.poll() + q.peek() + q.contains(12) + q.isEmpty());
    ConcurrentLinkedDeque<String> d = new ConcurrentLinkedDeque<>();
    d.addFirst("b");
    d.push("a");
    d.offer("c");
    for (String s : d) if (s.equals("b")) d.remove(s);
    System.out.println(d + d.peekLast() + d.pollFirst() + d.pop() + d.poll());
    try {
      d.pop();
    } catch (NoSuchElementException e) {
      System.out.println("none");
    }
    Iterator<String> it = d.descendingIterator();
    System.out.println(it.hasNext());
    ConcurrentSkipListMap<String, Integer> m = new ConcurrentSkipListMap<>();
    for (String s : "the quick brown fox jumps over lazy dog".split(" "))
      m.merge(s, s.length(), Integer::sum);
    for (String k : m.keySet()) {
      if (k.length() == 3) m.remove(k);
      else m.putIfAbsent("z" + k, 1);
      if (m.size() > 20) break;
    }
    System.out.println(
        m
            + " "
            + m.firstKey()
            + m.lastEntry()
            + m.headMap("j")
            + m.tailMap("q", false)
            + m.descendingMap()
            + m.descendingKeySet()
            + m.ceilingKey("k")
            + m.pollFirstEntry()
            + m.values()
            + m.subMap("a", "m")
            + m.higherEntry("jumps")
            + m.computeIfAbsent("k", k -> 3)
            + m.containsValue(3)
            + m.entrySet());
    ConcurrentNavigableMap<String, Integer> h = m.headMap("p", true);
    h.put("aa", 5);
    System.out.println(m.get("aa") + " " + h.size());
    ConcurrentSkipListSet<Integer> s = new ConcurrentSkipListSet<>(Comparator.reverseOrder());
    for (int i = 0; i < 10; i++) s.add(i * 7 % 10);
    System.out.println(
        s
            + " "
            + s.first()
            + s.pollLast()
            + s.headSet(5)
            + s.descendingSet()
            + s.floor(5)
            + s.higher(5)
            + s.subSet(7, true, 3, true)
            + s.contains(7)
            + s.remove(7)
            + s.add(8));
    AtomicInteger i = new AtomicInteger(5);
    System.out.println(
        i.compareAndExchange(5, 6)
            + " "
            + i.getPlain()
            + i.getAcquire()
            + i.weakCompareAndSetPlain(6, 7)
            + i.getAndUpdate(x -> x * 2)
            + i.accumulateAndGet(3, Integer::sum));
    i.setRelease(1);
    i.lazySet(2);
    i.setPlain(9);
    i.setOpaque(3);
    System.out.println(i + " " + i.getOpaque() + i.weakCompareAndSetVolatile(3, 4));
    AtomicLong l = new AtomicLong(5);
    System.out.println(
        l.compareAndExchange(4, 6)
            + " "
            + l.getPlain()
            + l.getAndAccumulate(3, Long::sum)
            + l.updateAndGet(x -> x + 1));
    AtomicBoolean b = new AtomicBoolean();
    System.out.println(
        b.compareAndExchange(false, true)
            + " "
            + b.getAcquire()
            + b.getAndSet(false)
            + b.weakCompareAndSetPlain(false, true)
            + b);
    AtomicReference<String> r = new AtomicReference<>("a");
    String sa = r.get();
    System.out.println(
        r.compareAndExchange(sa, "b")
            + r
            + r.getAndUpdate(x -> x + "c")
            + r.accumulateAndGet("z", String::concat)
            + r.weakCompareAndSetVolatile("q", "r")
            + r.getAcquire());
    DoubleAdder da = new DoubleAdder();
    da.add(1.5);
    da.add(2);
    LongAccumulator la = new LongAccumulator(Math::max, Long.MIN_VALUE);
    la.accumulate(5);
    la.accumulate(3);
    DoubleAccumulator dc = new DoubleAccumulator((x, y) -> x * y, 1);
    dc.accumulate(2.5);
    System.out.println(
        da + " " + da.sumThenReset() + la + la.getThenReset() + dc + new LongAdder());
    AtomicStampedReference<String> st = new AtomicStampedReference<>("x", 0);
    int[] hd = new int[1];
    System.out.println(st.get(hd) + hd[0] + st.compareAndSet("x", "y", 0, 1) + st.getStamp());
    AtomicMarkableReference<String> mr = new AtomicMarkableReference<>("x", false);
    System.out.println(mr.isMarked() + mr.getReference());
    System.out.println("END");
  }
}
