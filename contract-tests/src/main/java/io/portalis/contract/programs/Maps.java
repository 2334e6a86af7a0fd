package io.portalis.contract.programs;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Collections of the JDK and the order of their elements; the output is the same on every platform.
 */
public final class Maps {
  record P(int x, String s) {}

  enum Color {
    RED,
    GREEN,
    BLUE
  }

  public static void main(String[] a) {
    String text =
        "the quick brown fox jumps over the lazy dog while another rather slow elephant watches from behind some very tall trees and sings songs about structured concurrency in java kotlin scala rust go";
    String[] w = text.split(" ");
    Map<String, Integer> m = new HashMap<>();
    for (String s : w) m.merge(s, 1, Integer::sum);
    System.out.println(m);
    Map<String, Integer> m2 = new HashMap<>();
    for (String s : w) m2.put(s, s.length());
    System.out.println(m2);
    System.out.println(m2.keySet());
    System.out.println(m2.values());
    System.out.println(m2.entrySet());
    System.out.println(new HashMap<>(m2));
    Map<String, Integer> m3 = new HashMap<>();
    m3.putAll(m2);
    m3.putAll(m);
    System.out.println(m3);
    System.out.println(new HashSet<>(Arrays.asList(w)));
    System.out.println(Arrays.stream(w).collect(Collectors.groupingBy(String::length)));
    System.out.println(
        Arrays.stream(w).collect(Collectors.groupingBy(s -> s.charAt(0), Collectors.counting())));
    System.out.println(
        Arrays.stream(w).distinct().collect(Collectors.toMap(s -> s, String::length)));
    System.out.println(Arrays.stream(w).collect(Collectors.toSet()));
    System.out.println(Arrays.stream(w).collect(Collectors.partitioningBy(s -> s.length() > 3)));
    System.out.println(Arrays.stream(w).distinct().toList());
    Map<Integer, String> ci = new HashMap<>(2, 0.9f);
    for (int i = 0; i < 60; i++) {
      int k = i * 7919 % 1009;
      ci.computeIfAbsent(k, x -> "v" + x);
    }
    System.out.println(ci);
    for (int i = 0; i < 60; i += 2) ci.remove(i * 7919 % 1009);
    System.out.println(ci);
    ci.compute(5000, (k, v) -> v == null ? "n" : v + "!");
    ci.compute(5000, (k, v) -> v == null ? "n" : v + "!");
    System.out.println(ci.get(5000) + ci.computeIfPresent(5000, (k, v) -> null) + ci.size());
    Map<P, Integer> rp = new HashMap<>();
    for (int i = 0; i < 20; i++) rp.put(new P(i, "p" + i), i);
    System.out.println(rp);
    Map<Object, Object> nulls = new HashMap<>();
    nulls.put(null, 1);
    nulls.put("a", null);
    System.out.println(
        nulls
            + " "
            + nulls.get(null)
            + nulls.containsKey("a")
            + nulls.getOrDefault("a", 3)
            + nulls.putIfAbsent("a", 5)
            + nulls);
    Iterator<Map.Entry<String, Integer>> it = m2.entrySet().iterator();
    while (it.hasNext()) {
      var e = it.next();
      if (e.getValue() > 3) it.remove();
      else e.setValue(-e.getValue());
    }
    System.out.println(m2 + " " + m2.hashCode());
    m2.keySet().removeIf(s -> s.startsWith("t"));
    m2.values().remove(-2);
    m2.entrySet().remove(Map.entry("and", -3));
    System.out.println(m2);
    try {
      for (String k : m2.keySet()) m2.put(k + "x", 1);
    } catch (ConcurrentModificationException e) {
      System.out.println("cme");
    }
    try {
      m2.forEach(
          (k, v) -> {
            if (k.length() < 5) m2.put("new", 1);
          });
      System.out.println("no cme");
    } catch (ConcurrentModificationException e) {
      System.out.println("cme");
    }
    try {
      m2.computeIfAbsent("zz", k -> m2.put("yy", 1));
      m2.computeIfAbsent(
          "zz1",
          k -> {
            m2.put("yy1", 1);
            return 2;
          });
    } catch (ConcurrentModificationException e) {
      System.out.println("cme");
    }
    LinkedHashMap<String, Integer> lru =
        new LinkedHashMap<>(16, .75f, true) {
          protected boolean removeEldestEntry(Map.Entry<String, Integer> e) {
            return size() > 4;
          }
        };
    for (String s : w) {
      lru.put(s, s.length());
      lru.get("quick");
    }
    System.out.println(lru);
    lru.getOrDefault("quick", 1);
    lru.computeIfAbsent("abc", String::length);
    System.out.println(lru + " " + lru.keySet() + lru.values());
    LinkedHashSet<String> ls = new LinkedHashSet<>(Arrays.asList(w));
    ls.remove("quick");
    ls.add("quick");
    System.out.println(ls);
    EnumMap<Color, Integer> em = new EnumMap<>(Color.class);
    em.put(Color.BLUE, 1);
    em.put(Color.RED, 2);
    System.out.println(em + " " + EnumSet.allOf(Color.class) + EnumSet.of(Color.BLUE, Color.RED));
    PriorityQueue<Integer> pq = new PriorityQueue<>();
    for (int i = 0; i < 20; i++) pq.add(i * 37 % 23);
    System.out.println(pq);
    pq.poll();
    pq.remove(7);
    System.out.println(pq + " " + pq.peek());
    System.out.println(new PriorityQueue<>(List.of(5, 3, 9, 1, 7, 2, 8)));
    PriorityQueue<Integer> rev = new PriorityQueue<>(Comparator.reverseOrder());
    rev.addAll(List.of(5, 3, 9, 1, 7, 2, 8));
    System.out.println(rev);
    ArrayDeque<Integer> dq = new ArrayDeque<>();
    for (int i = 0; i < 20; i++) {
      if (i % 3 == 0) dq.addFirst(i);
      else dq.addLast(i);
    }
    dq.pollFirst();
    dq.pollLast();
    dq.push(99);
    System.out.println(dq + " " + dq.peekLast() + dq.pop());
    TreeMap<String, Integer> tm = new TreeMap<>(m);
    System.out.println(
        tm.headMap("j")
            + " "
            + tm.tailMap("t", false)
            + tm.floorKey("k")
            + tm.ceilingEntry("k")
            + tm.descendingMap()
            + tm.firstEntry()
            + tm.pollLastEntry());
    HashMap<String, Integer> cl = new HashMap<>(m);
    Object c = cl.clone();
    System.out.println(c.equals(cl) + " " + c);
    HashSet<Integer> hs = new HashSet<>();
    for (int i = 0; i < 30; i++) hs.add(i * 1000003);
    System.out.println(hs);
    System.out.println(hs.clone());
    hs.retainAll(Set.of(1000003, 2000006));
    System.out.println(hs);
    System.out.println(
        Stream.of("x", "y", "z").collect(Collectors.toCollection(LinkedHashSet::new))
            + " "
            + IntStream.range(0, 40).boxed().map(i -> "k" + i).collect(Collectors.toSet()));
    System.out.println(Collections.newSetFromMap(new LinkedHashMap<String, Boolean>()));
    Properties p = new Properties();
    p.setProperty("a", "1");
    p.setProperty("b", "2");
    System.out.println(p.getProperty("a") + p.getProperty("c", "d"));
    System.out.println(Collections.unmodifiableMap(m3).keySet());
    System.out.println("END");
  }
}
