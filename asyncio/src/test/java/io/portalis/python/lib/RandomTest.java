package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.portalis.python.PyList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The module random: the numbers of CPython 3.13 for several seeds, which {@code random.txt} holds.
 */
class RandomTest {

  private static final List<Object> SEEDS =
      Arrays.asList(0L, 1L, 42L, -7L, big(2, 70), "hello", "", 3.5, true, 123456789L);

  @Test
  void numbersOfEachSeed() throws IOException {
    Iterator<String> expected;
    try (InputStream in = RandomTest.class.getResourceAsStream("random.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      expected = text.lines().filter(line -> !line.startsWith("#")).iterator();
    }
    for (Object seed : SEEDS) {
      numbers(new Random(seed), expected);
    }
    assertFalse(expected.hasNext());
  }

  private static void numbers(Random r, Iterator<String> expected) {
    row("random()", expected.next(), () -> r.random());
    row("randint(1, 6)", expected.next(), () -> r.randint(1, 6));
    row(
        "randint(-10**12, 10**12)",
        expected.next(),
        () -> r.randint(-1000000000000L, 1000000000000L));
    row("randint(0, 10**30)", expected.next(), () -> r.randint(0L, (Object) big(10, 30)));
    row("randrange(10)", expected.next(), () -> r.randrange(10));
    row("randrange(5, 50)", expected.next(), () -> r.randrange(5, 50));
    row("randrange(0, 100, 7)", expected.next(), () -> r.randrange(0, 100, 7));
    row("randrange(100, 0, -7)", expected.next(), () -> r.randrange(100, 0, -7));
    row("choice([1, 2, 3, 4, 5])", expected.next(), () -> r.choice(list(1L, 2L, 3L, 4L, 5L)));
    row("choice(\"abcdef\")", expected.next(), () -> r.choice((Object) "abcdef"));
    row("choices([1, 2, 3], k=5)", expected.next(), () -> r.choices(list(1L, 2L, 3L), 5));
    row(
        "choices([\"a\", \"b\", \"c\"], weights=[5, 1, 1], k=6)",
        expected.next(),
        () -> r.choices(list("a", "b", "c"), list(5L, 1L, 1L), null, 6));
    row(
        "choices([\"a\", \"b\", \"c\"], cum_weights=[5, 6, 10], k=4)",
        expected.next(),
        () -> r.choices(list("a", "b", "c"), null, list(5L, 6L, 10L), 4));
    row("sample(range(100), 10)", expected.next(), () -> r.sample(range(100), 10));
    row("sample(range(10), 10)", expected.next(), () -> r.sample(range(10), 10));
    row("sample(range(10**6), 7)", expected.next(), () -> r.sample(range(1000000), 7));
    row(
        "sample([\"x\", \"y\"], counts=[4, 5], k=5)",
        expected.next(),
        () -> r.sample((Object) list("x", "y"), 5, list(4L, 5L)));
    row("uniform(1, 10)", expected.next(), () -> r.uniform(1, 10));
    row("triangular(0, 10, 3)", expected.next(), () -> r.triangular(0, 10, 3.0));
    row("triangular()", expected.next(), () -> r.triangular(0, 1, null));
    row("gauss(0, 1)", expected.next(), () -> r.gauss(0, 1));
    row("gauss(10, 2.5)", expected.next(), () -> r.gauss(10, 2.5));
    row("normalvariate(0, 1)", expected.next(), () -> r.normalvariate(0, 1));
    row("expovariate(0.5)", expected.next(), () -> r.expovariate(0.5));
    row("betavariate(2, 3)", expected.next(), () -> r.betavariate(2, 3));
    row("gammavariate(2.5, 1.5)", expected.next(), () -> r.gammavariate(2.5, 1.5));
    row("gammavariate(0.5, 1.5)", expected.next(), () -> r.gammavariate(0.5, 1.5));
    row("lognormvariate(0, 0.5)", expected.next(), () -> r.lognormvariate(0, 0.5));
    row("paretovariate(3)", expected.next(), () -> r.paretovariate(3));
    row("weibullvariate(1, 1.5)", expected.next(), () -> r.weibullvariate(1, 1.5));
    row("vonmisesvariate(1, 4)", expected.next(), () -> r.vonmisesvariate(1, 4));
    row("binomialvariate(10, 0.3)", expected.next(), () -> r.binomialvariate(10, 0.3));
    row("binomialvariate(1000, 0.4)", expected.next(), () -> r.binomialvariate(1000, 0.4));
    row("getrandbits(5)", expected.next(), () -> r.getrandbits(5));
    row("getrandbits(64)", expected.next(), () -> r.getrandbits(64));
    row("getrandbits(100)", expected.next(), () -> r.getrandbits(100));
    row("random()", expected.next(), () -> r.random());
    PyList<Long> items = range(12);
    r.shuffle(items);
    row("shuffle", expected.next(), () -> items);
  }

  @Test
  void refused() {
    row(
        "random.randint(5, 1)",
        "ValueError: empty range in randrange(5, 2)",
        () -> PyRandom.randint(5, 1));
    row(
        "random.randrange(0)",
        "ValueError: empty range for randrange()",
        () -> PyRandom.randrange(0));
    row(
        "random.randrange(3, 3)",
        "ValueError: empty range in randrange(3, 3)",
        () -> PyRandom.randrange(3, 3));
    row(
        "random.randrange(1, 5, 0)",
        "ValueError: zero step for randrange()",
        () -> PyRandom.randrange(1, 5, 0));
    row(
        "random.choice([])",
        "IndexError: Cannot choose from an empty sequence",
        () -> PyRandom.choice(list()));
    row(
        "random.choices([1, 2], weights=[1])",
        "ValueError: The number of weights does not match the population",
        () -> PyRandom.choices(list(1L, 2L), list(1L), null, 1));
    row(
        "random.choices([1, 2], weights=[0, 0])",
        "ValueError: Total of weights must be greater than zero",
        () -> PyRandom.choices(list(1L, 2L), list(0L, 0L), null, 1));
    row(
        "random.sample([1, 2], 3)",
        "ValueError: Sample larger than population or is negative",
        () -> PyRandom.sample(list(1L, 2L), 3));
    row(
        "random.getrandbits(-1)",
        "ValueError: number of bits must be non-negative",
        () -> PyRandom.getrandbits(-1));
    row(
        "random.expovariate(0)",
        "ZeroDivisionError: float division by zero",
        () -> PyRandom.expovariate(0));
    row(
        "random.binomialvariate(1, 2)",
        "ValueError: p must be in the range 0.0 <= p <= 1.0",
        () -> PyRandom.binomialvariate(1, 2));
    row(
        "random.randint(1, 2.5)",
        "TypeError: 'float' object cannot be interpreted as an integer",
        () -> PyRandom.randint((Object) 1L, 2.5));
  }

  @Test
  void setstate_afterGetstate_repeats() {
    Random r = new Random(5L);
    row("gauss", "-1.1788417512306717", () -> r.gauss(0, 1));
    Object state = r.getstate();
    row("gauss", "-1.1481606807908016", () -> r.gauss(0, 1));
    row("random", "0.7951935655656966", () -> r.random());
    r.setstate(state);
    row("gauss", "-1.1481606807908016", () -> r.gauss(0, 1));
    row("random", "0.7951935655656966", () -> r.random());
  }
}
