package io.portalis.contract.programs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts, numbers, records and random numbers; the output is the same on every platform. */
public final class Values {
  record P(int x, String s) {}

  record Q(double d, long l, boolean b, char c, byte y, float f, int[] arr, List<String> l2) {}

  record G<T>(T t) {
    G {
      Objects.requireNonNull(t);
    }

    static int n() {
      return 1;
    }
  }

  enum Color {
    RED,
    GREEN {
      int f() {
        return 5;
      }
    },
    BLUE;

    int f() {
      return ordinal();
    }
  }

  @SuppressWarnings("CompareToZero") // prints what it returns
  public static void main(String[] a) {
    System.out.println(
        new P(3, "q").hashCode() + " " + new P(3, null) + new P(3, "q").equals(new P(3, "q")));
    Q q = new Q(1.5, 7L, true, 'x', (byte) 3, 2.5f, null, List.of("a"));
    System.out.println(q + " " + q.hashCode());
    System.out.println(new G<>("x") + " " + new G<>(List.of(1, 2)).hashCode());
    double[] ds = {
      0.1,
      1.0 / 3,
      100,
      1e7,
      1.0E-3,
      9.999e-4,
      123456789.125,
      1e21,
      1e22,
      2e-3,
      Double.MAX_VALUE,
      Double.NaN,
      -0.0,
      1.0e23,
      2.2250738585072014E-308,
      4.35,
      0.1 + 0.2,
      3.0e-5,
      9007199254740993.0,
      2.0E-3,
      1.1E-5,
      12345678.9,
      8.41E21,
      2.0E22
    };
    for (double d : ds) System.out.print(d + " ");
    System.out.println();
    float[] fs = {
      0.1f,
      1f / 3,
      100f,
      1e7f,
      1e-3f,
      16777216f,
      3.4028235e38f,
      Float.NaN,
      0.3f,
      1.1f * 1.1f,
      33554432f,
      9.9999f,
      1.0E10f,
      123456.7f
    };
    for (float d : fs) System.out.print(d + " ");
    System.out.println();
    Random r = new Random(42);
    for (int i = 0; i < 5; i++)
      System.out.print(
          r.nextInt()
              + " "
              + r.nextInt(100)
              + " "
              + r.nextDouble()
              + " "
              + r.nextGaussian()
              + " "
              + r.nextLong()
              + " "
              + r.nextBoolean()
              + " "
              + r.nextFloat()
              + " "
              + r.nextInt(64)
              + " ");
    System.out.println();
    System.out.println(new Random(7).ints(5, 0, 10).boxed().collect(Collectors.toList()));
    System.out.println(
        new Random(7).ints(3).boxed().toList() + " " + new Random(7).doubles(3).boxed().toList());
    List<Integer> sh = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
    Collections.shuffle(sh, new Random(1));
    System.out.println(sh);
    byte[] bs = new byte[10];
    new Random(3).nextBytes(bs);
    System.out.println(Arrays.toString(bs) + Arrays.hashCode(bs));
    System.out.println(
        List.of(1, 2, 3).hashCode()
            + " "
            + Objects.hash(1, "a", null, 2.5)
            + " "
            + "hello".hashCode()
            + " "
            + Map.of("a", 1).hashCode()
            + " "
            + Set.of(1, 2).hashCode()
            + " "
            + Arrays.asList(1, null).hashCode()
            + " "
            + Boolean.hashCode(true)
            + Double.hashCode(1.5)
            + Long.hashCode(1L << 40)
            + Character.hashCode('c')
            + " "
            + Optional.of(3).hashCode()
            + " "
            + Map.entry(1, 2).hashCode());
    System.out.println(
        "a,b,,c,,".split(",").length
            + Arrays.toString("a1b22c".split("\\d+"))
            + Arrays.toString("a b  c".split(" ", 2))
            + "  x ".strip()
            + "|"
            + "ab".repeat(3)
            + "Abc".toUpperCase()
            + "x".compareTo("abc")
            + "hello".indexOf("l", 3)
            + "hello".replace('l', 'L')
            + "a.b.c".replaceAll("\\.", "-")
            + "abc".contains("bc")
            + "abc".chars().sum()
            + " ".isBlank()
            + String.join("-", List.of("a", "b"))
            + "abcabc".lastIndexOf("bc")
            + "Hi".equalsIgnoreCase("hI")
            + "abc".matches("[a-c]+")
            + String.valueOf(new char[] {'o', 'k'})
            + "x".concat("y")
            + "abc".substring(1, 2)
            + "abc".endsWith("c")
            + "a-b".replaceFirst("-", "+"));
    StringBuilder sb = new StringBuilder("hello");
    sb.insert(0, 12)
        .reverse()
        .append(1.5f)
        .append('c')
        .append(true)
        .deleteCharAt(0)
        .setCharAt(0, 'Z');
    sb.replace(1, 3, "__").append(new char[] {'q'}).appendCodePoint(0x1F600).setLength(9);
    System.out.println(sb + " " + sb.length() + " " + sb.indexOf("_") + sb.charAt(2));
    System.out.println(
        Integer.toHexString(-5)
            + Integer.toBinaryString(10)
            + Long.toString(255, 16)
            + Integer.parseInt("-7f", 16)
            + Integer.bitCount(255)
            + Integer.reverse(1)
            + Integer.highestOneBit(100)
            + Long.numberOfTrailingZeros(8)
            + Integer.compare(1, 2)
            + Integer.MAX_VALUE
            + Integer.toOctalString(8)
            + Long.toHexString(-1L)
            + Integer.toUnsignedString(-1)
            + Integer.divideUnsigned(-1, 2)
            + Long.compareUnsigned(1, -1)
            + Character.getNumericValue('7')
            + Character.isLetterOrDigit('_')
            + (char) ('a' + 1)
            + (int) 'a'
            + Integer.signum(-4)
            + Integer.rotateLeft(1, 33));
    System.out.println(
        Math.floorMod(-7, 3)
            + " "
            + Math.floorDiv(-7, 3)
            + " "
            + Math.round(2.5)
            + Math.round(-2.5)
            + Math.rint(2.5)
            + " "
            + Math.sqrt(2)
            + " "
            + Math.pow(2, 0.5)
            + " "
            + Math.sin(1)
            + " "
            + Math.exp(1)
            + " "
            + Math.log(10)
            + " "
            + Math.cbrt(27)
            + " "
            + Math.hypot(3, 4)
            + " "
            + Math.abs(-5)
            + Math.ceil(-0.5)
            + Math.signum(-2.0)
            + " "
            + Math.toDegrees(Math.PI)
            + " "
            + Math.log10(1000)
            + " "
            + Math.atan2(1, 2));
    for (String text : List.of("PT1H2M3.5S", "P2DT3M", "-PT5S", "PT-0.25S", "PT", "P1H", "x")) {
      try {
        System.out.println(java.time.Duration.parse(text));
      } catch (java.time.format.DateTimeParseException e) {
        System.out.println("no duration: " + text);
      }
    }
    System.out.println(Arrays.toString(Arrays.copyOfRange(new int[] {1, 2, 3}, 1, 5)));
    System.out.println("END");
  }

  static class Math0 {}
}
