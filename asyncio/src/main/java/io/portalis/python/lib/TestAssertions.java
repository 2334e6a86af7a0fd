package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyList;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tests say of values: {@code assertEqual} and the like. */
public class TestAssertions extends PyObject {

  /** Makes an object. */
  protected TestAssertions() {}

  private static void check(boolean holds, String standard, @Nullable Object msg) {
    if (!holds) {
      throw RaisesManager.failure(standard, msg);
    }
  }

  private static void check(
      boolean holds, @Nullable Object a, String text, @Nullable Object b, @Nullable Object msg) {
    if (!holds) {
      throw RaisesManager.failure(Py.repr(a) + text + Py.repr(b), msg);
    }
  }

  /** Fails. */
  @Python("fail(msg=None)")
  public void fail(@Nullable Object msg) {
    throw new io.portalis.python.AssertionError(msg);
  }

  /** The value is true. */
  @Python("assertTrue(expr, msg=None)")
  public void assertTrue(@Nullable Object expr, @Nullable Object msg) {
    check(Py.truth(expr), Py.repr(expr) + " is not true", msg);
  }

  /** The value is false. */
  @Python("assertFalse(expr, msg=None)")
  public void assertFalse(@Nullable Object expr, @Nullable Object msg) {
    check(!Py.truth(expr), Py.repr(expr) + " is not false", msg);
  }

  /** The value is None. */
  @Python("assertIsNone(obj, msg=None)")
  public void assertIsNone(@Nullable Object obj, @Nullable Object msg) {
    check(obj == null, Py.repr(obj) + " is not None", msg);
  }

  /** The value is not None. */
  @Python("assertIsNotNone(obj, msg=None)")
  public void assertIsNotNone(@Nullable Object obj, @Nullable Object msg) {
    check(obj != null, "unexpectedly None", msg);
  }

  /** The two are not one object. */
  @Python("assertIsNot(expr1, expr2, msg=None)")
  public void assertIsNot(@Nullable Object expr1, @Nullable Object expr2, @Nullable Object msg) {
    check(!Py.is(expr1, expr2), "unexpectedly identical: " + Py.repr(expr1), msg);
  }

  /** The value is an instance. */
  @Python("assertIsInstance(obj, cls, msg=None)")
  public void assertIsInstance(@Nullable Object obj, @Nullable Object cls, @Nullable Object msg) {
    check(Py.isInstance(obj, cls), obj, " is not an instance of ", cls, msg);
  }

  /** The value is no instance. */
  @Python("assertNotIsInstance(obj, cls, msg=None)")
  public void assertNotIsInstance(
      @Nullable Object obj, @Nullable Object cls, @Nullable Object msg) {
    check(!Py.isInstance(obj, cls), obj, " is an instance of ", cls, msg);
  }

  /** The text has a match of the pattern. */
  @Python("assertRegex(text, expected_regex, msg=None)")
  public void assertRegex(String text, Object expectedRegex, @Nullable Object msg) {
    check(
        Patterns.search(expectedRegex, text),
        "Regex didn't match: "
            + Py.repr(Patterns.text(expectedRegex))
            + " not found in "
            + Py.repr(text),
        msg);
  }

  /** The text has no match of the pattern. */
  @Python("assertNotRegex(text, unexpected_regex, msg=None)")
  public void assertNotRegex(String text, Object unexpectedRegex, @Nullable Object msg) {
    check(
        !Patterns.search(unexpectedRegex, text),
        "Regex matched: " + Py.repr(Patterns.text(unexpectedRegex)) + " in " + Py.repr(text),
        msg);
  }

  /** The two numbers are the same when rounded, or differ by no more than delta. */
  @Python("assertAlmostEqual(first, second, places=None, msg=None, delta=None)")
  public void assertAlmostEqual(
      @Nullable Object first,
      @Nullable Object second,
      @Nullable Object places,
      @Nullable Object msg,
      @Nullable Object delta) {
    check(
        almost(first, second, places, delta),
        first,
        delta == null ? " != within " + shown(places) + " places of " : " != within delta of ",
        second,
        msg);
  }

  /** The two numbers differ when rounded, or by more than delta. */
  @Python("assertNotAlmostEqual(first, second, places=None, msg=None, delta=None)")
  public void assertNotAlmostEqual(
      @Nullable Object first,
      @Nullable Object second,
      @Nullable Object places,
      @Nullable Object msg,
      @Nullable Object delta) {
    check(
        !almost(first, second, places, delta),
        first,
        delta == null ? " == within " + shown(places) + " places of " : " == within delta of ",
        second,
        msg);
  }

  private static String shown(@Nullable Object places) {
    return places == null ? "7" : Py.str(places);
  }

  private static boolean almost(
      @Nullable Object a, @Nullable Object b, @Nullable Object places, @Nullable Object delta) {
    if (Py.eq(a, b)) {
      return true;
    }
    Object difference = Py.sub(a, b);
    Object size = Py.lt(difference, 0L) ? Py.neg(difference) : difference;
    return delta != null
        ? Py.le(size, delta)
        : Math.rint(Py.toDouble(size) * Math.pow(10, places == null ? 7 : Py.toLong(places))) == 0;
  }

  /** The two have the same elements, in any order. */
  @Python("assertCountEqual(first, second, msg=None)")
  public void assertCountEqual(
      @Nullable Object first, @Nullable Object second, @Nullable Object msg) {
    List<@Nullable Object> left = new ArrayList<>();
    Py.iterable(second).forEach(left::add);
    boolean same = true;
    for (Object item : Py.iterable(first)) {
      int index = 0;
      while (index < left.size() && !Py.eq(left.get(index), item)) {
        index++;
      }
      same = same && index < left.size();
      if (index < left.size()) {
        left.remove(index);
      }
    }
    check(
        same && left.isEmpty(),
        "Element counts were not equal: "
            + Py.repr(new PyList<>(Py.iterable(first)))
            + " and "
            + Py.repr(new PyList<>(Py.iterable(second))),
        msg);
  }

  /** The two are equal. */
  @Python("assertEqual(first, second, msg=None)")
  public void assertEqual(@Nullable Object first, @Nullable Object second, @Nullable Object msg) {
    check(Py.eq(first, second), first, " != ", second, msg);
  }

  /** The two differ. */
  @Python("assertNotEqual(first, second, msg=None)")
  public void assertNotEqual(
      @Nullable Object first, @Nullable Object second, @Nullable Object msg) {
    check(Py.ne(first, second), first, " == ", second, msg);
  }

  /** The two are one object. */
  @Python("assertIs(expr1, expr2, msg=None)")
  public void assertIs(@Nullable Object expr1, @Nullable Object expr2, @Nullable Object msg) {
    check(Py.is(expr1, expr2), expr1, " is not ", expr2, msg);
  }

  /** The container has the member. */
  @Python("assertIn(member, container, msg=None)")
  public void assertIn(@Nullable Object member, @Nullable Object container, @Nullable Object msg) {
    check(Py.in(member, container), member, " not found in ", container, msg);
  }

  /** The container does not have the member. */
  @Python("assertNotIn(member, container, msg=None)")
  public void assertNotIn(
      @Nullable Object member, @Nullable Object container, @Nullable Object msg) {
    check(!Py.in(member, container), member, " unexpectedly found in ", container, msg);
  }

  /** The first is greater. */
  @Python("assertGreater(a, b, msg=None)")
  public void assertGreater(@Nullable Object a, @Nullable Object b, @Nullable Object msg) {
    check(Py.gt(a, b), a, " not greater than ", b, msg);
  }

  /** The first is not less. */
  @Python("assertGreaterEqual(a, b, msg=None)")
  public void assertGreaterEqual(@Nullable Object a, @Nullable Object b, @Nullable Object msg) {
    check(Py.ge(a, b), a, " not greater than or equal to ", b, msg);
  }

  /** The first is less. */
  @Python("assertLess(a, b, msg=None)")
  public void assertLess(@Nullable Object a, @Nullable Object b, @Nullable Object msg) {
    check(Py.lt(a, b), a, " not less than ", b, msg);
  }

  /** The first is not greater. */
  @Python("assertLessEqual(a, b, msg=None)")
  public void assertLessEqual(@Nullable Object a, @Nullable Object b, @Nullable Object msg) {
    check(Py.le(a, b), a, " not less than or equal to ", b, msg);
  }

  /** The two are equal. */
  @Python("assertListEqual(list1, list2, msg=None)")
  public void assertListEqual(
      @Nullable Object list1, @Nullable Object list2, @Nullable Object msg) {
    check(Py.eq(list1, list2), "Lists differ: " + Py.repr(list1) + " != " + Py.repr(list2), msg);
  }

  /** The two are equal. */
  @Python("assertTupleEqual(tuple1, tuple2, msg=None)")
  public void assertTupleEqual(
      @Nullable Object tuple1, @Nullable Object tuple2, @Nullable Object msg) {
    check(
        Py.eq(tuple1, tuple2), "Tuples differ: " + Py.repr(tuple1) + " != " + Py.repr(tuple2), msg);
  }

  /** The two are equal. */
  @Python("assertSetEqual(set1, set2, msg=None)")
  public void assertSetEqual(@Nullable Object set1, @Nullable Object set2, @Nullable Object msg) {
    check(Py.eq(set1, set2), "Sets differ: " + Py.repr(set1) + " != " + Py.repr(set2), msg);
  }

  /** The two are equal. */
  @Python("assertDictEqual(d1, d2, msg=None)")
  public void assertDictEqual(@Nullable Object d1, @Nullable Object d2, @Nullable Object msg) {
    check(Py.eq(d1, d2), Py.repr(d1) + " != " + Py.repr(d2), msg);
  }

  /** The two are equal. */
  @Python("assertSequenceEqual(seq1, seq2, msg=None)")
  public void assertSequenceEqual(
      @Nullable Object seq1, @Nullable Object seq2, @Nullable Object msg) {
    check(
        Py.eq(new PyList<>(Py.iterable(seq1)), new PyList<>(Py.iterable(seq2))),
        "Sequences differ: " + Py.repr(seq1) + " != " + Py.repr(seq2),
        msg);
  }

  /** The two are equal. */
  @Python("assertMultiLineEqual(first, second, msg=None)")
  public void assertMultiLineEqual(
      @Nullable Object first, @Nullable Object second, @Nullable Object msg) {
    check(Py.eq(first, second), Py.repr(first) + " != " + Py.repr(second), msg);
  }
}
