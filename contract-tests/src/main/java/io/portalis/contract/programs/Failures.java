package io.portalis.contract.programs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the virtual machine and the JDK throw: class and message are the same on every platform. */
public final class Failures {

  private enum Color {
    RED
  }

  private Failures() {}

  private static void print(String name, Callable<?> call) {
    try {
      System.out.println(name + ": " + call.call());
    } catch (Throwable e) {
      Class<?> type = e.getClass();
      System.out.println(name + ": " + type.getName() + " " + type.getSimpleName());
      System.out.println("  " + e.getMessage());
    }
  }

  /** For messages of the virtual machine that nobody else can give. */
  private static void printClass(String name, Callable<?> call) {
    try {
      System.out.println(name + ": " + call.call());
    } catch (Throwable e) {
      var unused = e.getMessage(); // Whatever it is, it can be asked for.
      System.out.println(name + ": " + e.getClass().getName());
    }
  }

  public static void main(String[] args) {
    int five = "12345".length();
    arrays(five);
    nulls(args.length > 99 ? "" : null);
    lists(five);
    immutables(five);
    iterators();
    queues();
    objects(five);
    numbers(five);
    strings(five);
    builders(five);
    optionals();
    System.out.println("END");
  }

  private static void arrays(int five) {
    int[] one = {1};
    print("read", () -> one[five]);
    print("write", () -> one[-1] = 2);
    print("increment", () -> one[1]++);
    byte[][] bytes = new byte[2][3];
    print("bytes", () -> bytes[1][five]);
    print("size", () -> new int[five - 6].length);
    print("sizes", () -> new String[2][five - 7]);
    print("copyOf", () -> Arrays.copyOf(one, -1));
    print("copyOfRange", () -> Arrays.copyOfRange(one, 3, 2));
  }

  private static void nulls(String none) {
    printClass("length", () -> none.length());
    printClass("switch", () -> Color.valueOf(none));
    Integer number = none == null ? null : 1;
    printClass("unbox", () -> number + 1);
    Object text = "text";
    printClass("cast", () -> (Integer) text);
    printClass("interface", () -> ((List<?>) text).size());
    try {
      System.out.println(none.length());
    } catch (RuntimeException e) {
      System.out.println("caught " + e.getClass().getSimpleName());
    } finally {
      System.out.println("finally");
    }
  }

  private static void lists(int five) {
    List<Integer> two = new ArrayList<>(List.of(1, 2));
    print("get", () -> two.get(five));
    print("get before", () -> two.get(-1));
    print("set", () -> two.set(five, 1));
    print("remove", () -> two.remove(five));
    print("add", () -> addAt(two, five));
    print("addAll", () -> two.addAll(five, List.of(1)));
    print("added while iterated", () -> addWhileIterated(two));
    print(
        "removed while iterated", () -> removeWhileIterated(new ArrayList<>(List.of(1, 2, 3)), 1));
    print("last but one", () -> removeWhileIterated(new ArrayList<>(List.of(1, 2, 3)), 2));
    print("last", () -> removeWhileIterated(new ArrayList<>(List.of(1, 2, 3)), 3));
    print("added in forEach", () -> addInForEach(new ArrayList<>(List.of(1, 2))));
    print("key added", () -> addKeyWhileIterated(new HashMap<>(Map.of("a", 1))));
  }

  private static String addAt(List<Integer> list, int index) {
    list.add(index, 1);
    return "added";
  }

  private static int addWhileIterated(List<Integer> list) {
    int sum = 0;
    for (int element : new ArrayList<>(list)) {
      sum += element;
    }
    for (int element : list) {
      list.add(element);
    }
    return sum;
  }

  private static List<Integer> removeWhileIterated(List<Integer> list, int removed) {
    for (Integer element : list) {
      if (element == removed) {
        list.remove(element);
      }
    }
    return list;
  }

  private static List<Integer> addInForEach(List<Integer> list) {
    list.forEach(list::add);
    return list;
  }

  private static int addKeyWhileIterated(Map<String, Integer> map) {
    map.put("b", 2);
    for (String key : map.keySet()) {
      map.put(key + "x", 1);
    }
    return map.size();
  }

  private static void immutables(int five) {
    print("of", () -> List.of(1, 2, 3).get(five));
    print("asList", () -> Arrays.asList(1, 2).get(five));
    print("add to of", () -> List.of(1).add(2));
    print("add to asList", () -> Arrays.asList(1).add(2));
    print("add to unmodifiable", () -> Collections.unmodifiableList(new ArrayList<>()).add(2));
    print("add to copyOf", () -> List.copyOf(new ArrayList<>(List.of(1))).add(2));
    print("add to toList", () -> Stream.of(1).toList().add(2));
    print("put", () -> Map.of("a", 1).put("b", 2));
    print("null element", () -> List.of(1, null));
    print("two keys", () -> Map.of("a", 1, "a", 2));
    print("three keys", () -> Map.of("a", 1, "b", 2, "a", 3));
    print("elements", () -> Set.of("a", "b", "b"));
    print("distinct", () -> Map.of("a", 1, "b", 2, "c", 1).size() + Set.of(1, 2, 3).size());
  }

  private static void iterators() {
    print("ArrayList", () -> new ArrayList<>().iterator().next());
    print("of", () -> List.of().iterator().next());
    print("asList", () -> Arrays.asList().iterator().next());
    print("HashMap", () -> new HashMap<>().keySet().iterator().next());
    print("ArrayDeque", () -> new ArrayDeque<>().iterator().next());
    print("remove first", () -> removeByIterator(0));
    print("remove", () -> removeByIterator(1));
    print("remove twice", () -> removeByIterator(2));
  }

  private static List<Integer> removeByIterator(int times) {
    List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
    Iterator<Integer> iterator = list.iterator();
    if (times > 0) {
      iterator.next();
    }
    for (int i = 0; i < times; i++) {
      iterator.remove();
    }
    if (times == 0) {
      iterator.remove();
    }
    iterator.next();
    return list;
  }

  private static void queues() {
    print("removeFirst", () -> new ArrayDeque<>().removeFirst());
    print("pop", () -> new ArrayDeque<>().pop());
    print("getFirst", () -> new ArrayDeque<>().getFirst());
    print("element", () -> new ArrayDeque<>().element());
    print("PriorityQueue", () -> new PriorityQueue<>().remove());
    print("firstKey", () -> new TreeMap<>().firstKey());
  }

  private static void objects(int five) {
    print("valueOf", () -> Color.valueOf("BLUE"));
    print("constant", () -> Color.valueOf("RED"));
    print("required", () -> Objects.requireNonNull(null));
    print("required with message", () -> Objects.requireNonNull(null, "why"));
    print("required with supplier", () -> Objects.requireNonNull(null, () -> "why"));
    print("checkIndex", () -> Objects.checkIndex(five, 2));
  }

  private static void numbers(int five) {
    print("parseInt", () -> Integer.parseInt("abc"));
    print("empty", () -> Integer.parseInt(""));
    print("too big", () -> Integer.parseInt("99999999999"));
    print("radix", () -> Integer.parseInt("xy", 16));
    print("valueOf", () -> Integer.valueOf("1x"));
    print("parsed", () -> Integer.valueOf("12") + Integer.parseInt("ff", 16) + Long.valueOf("7"));
    print("parseLong", () -> Long.parseLong("1L"));
    print("Long.valueOf", () -> Long.valueOf("-"));
    print("parseDouble", () -> Double.parseDouble("1.x"));
    print("no double", () -> Double.valueOf(""));
    print("double", () -> Double.valueOf("1.5"));
    print("divide", () -> 1 / (five - 5));
    print("remainder", () -> 1L % (five - 5));
    print("floorMod", () -> Math.floorMod(1, five - 5));
    print("floorDiv", () -> Math.floorDiv(1L, five - 5L));
    print("floors", () -> Math.floorMod(-7, five) + " " + Math.floorDiv(-7, five));
    print("addExact", () -> Math.addExact(Integer.MAX_VALUE, five));
  }

  private static void strings(int five) {
    print("charAt", () -> "abc".charAt(five));
    print("substring", () -> "abc".substring(2, 1));
    print("substring before", () -> "abc".substring(-1));
    print("substring after", () -> "abc".substring(five));
    print("subSequence", () -> "abc".subSequence(2, five));
    print("codePointAt", () -> "abc".codePointAt(five));
    print("repeat", () -> "abc".repeat(-1));
    print("fine", () -> "abc".substring(1) + "abc".substring(0, 1) + "abc".charAt(2));
  }

  private static void builders(int five) {
    StringBuilder text = new StringBuilder("abc");
    print("charAt", () -> text.charAt(five));
    print("deleteCharAt", () -> text.deleteCharAt(five));
    print("insert", () -> text.insert(five, "x"));
    print("substring", () -> text.substring(2, five));
    print("delete", () -> text.delete(2, 1));
    print("delete much", () -> text.delete(2, 99));
  }

  private static void optionals() {
    print("get", () -> Optional.empty().get());
    print("orElseThrow", () -> Optional.empty().orElseThrow());
    print("getAsInt", () -> OptionalInt.empty().getAsInt());
    print("average", () -> IntStream.empty().average().getAsDouble());
    print("present", () -> Optional.of(1) + " " + Optional.empty() + " " + OptionalInt.of(2));
    print("numbers", () -> OptionalDouble.of(1.5) + " " + OptionalLong.empty());
  }
}
