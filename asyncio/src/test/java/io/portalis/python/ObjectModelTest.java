package io.portalis.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Classes of programs: operators, attributes, enums, dataclasses, {@code with}, {@code except*}.
 */
final class ObjectModelTest {

  /** class Money: __add__, __radd__, __eq__, __lt__, __len__, __getitem__, __enter__, __exit__. */
  static final class Money extends PyObject {
    static final PyType TYPE =
        PyType.define(
            "Money", Money.class, PyType.OBJECT, a -> new Money(Py.toLong(a.positional()[0])));

    private final long cents;
    private @Nullable Object left;

    Money(long cents) {
      this.cents = cents;
    }

    @Override
    public @Nullable Object __add__(@Nullable Object o) {
      return o instanceof Money m ? new Money(cents + m.cents) : Py.NOT_IMPLEMENTED;
    }

    @Override
    public @Nullable Object __radd__(@Nullable Object o) {
      return o instanceof Long n ? new Money(cents + n) : Py.NOT_IMPLEMENTED;
    }

    @Override
    public @Nullable Object __eq__(@Nullable Object o) {
      return o instanceof Money m ? (Object) (m.cents == cents) : Py.NOT_IMPLEMENTED;
    }

    @Override
    public @Nullable Object __hash__() {
      throw Py.unhashable(this);
    }

    @Override
    public @Nullable Object __lt__(@Nullable Object o) {
      return o instanceof Money m ? (Object) (cents < m.cents) : Py.NOT_IMPLEMENTED;
    }

    @Override
    public @Nullable Object __len__() {
      return cents;
    }

    @Override
    public @Nullable Object __getitem__(@Nullable Object key) {
      if (Py.ge(key, 3L)) {
        throw new IndexError("end");
      }
      return Py.mul(key, cents);
    }

    @Override
    public @Nullable Object __repr__() {
      return "Money(" + cents + ")";
    }

    @Override
    public @Nullable Object __enter__() {
      return this;
    }

    @Override
    public @Nullable Object __exit__(
        @Nullable Object type, @Nullable Object error, @Nullable Object traceback) {
      left = type;
      return Py.is(type, PyType.of(ValueError.class));
    }
  }

  @Test
  void operators_askHooks() {
    assertEquals("Money(5)", Py.repr(Py.add(new Money(2), new Money(3))));
    assertEquals("Money(5)", Py.repr(Py.add(2L, new Money(3))));
    assertEquals(
        "unsupported operand type(s) for +: 'Money' and 'str'",
        message(() -> Py.add(new Money(2), "a")));
    assertEquals(
        "'<' not supported between instances of 'Money' and 'int'",
        message(() -> Py.lt(new Money(2), 1L)));
    assertEquals("unhashable type: 'Money'", message(() -> Py.hash(new Money(1))));
    assertEquals("[0, 4, 8]", Py.repr(new PyList<>(Py.iterable(new Money(4)))));
    assertEquals(
        "[Money(1), Money(2)]", Py.repr(Builtins.sorted(List.of(new Money(2), new Money(1)))));
    assertTrue(Py.gt(new Money(2), new Money(1)));
    assertFalse(Py.truth(new Money(0)));
    assertEquals("<class '__main__.Money'>", Py.repr(Py.type(new Money(1))));
    assertEquals("Money(7)", Py.repr(Py.call(Money.TYPE, 7L)));
    assertEquals("'Money' object is not callable", message(() -> Py.call(new Money(1))));
  }

  @Test
  void attributes_areKeptByName() {
    Money m = new Money(1);
    Py.setAttr(m, "note", "x");
    assertEquals("x", Py.getAttr(m, "note"));
    assertEquals("{'note': 'x'}", Py.repr(Builtins.vars(m)));
    Py.delAttr(m, "note");
    assertEquals("'Money' object has no attribute 'note'", message(() -> Py.getAttr(m, "note")));
    PyList<Object> list = new PyList<>();
    assertEquals(Py.getAttr(list, "append"), Py.getAttr(list, "append"));
    Py.call(Py.getAttr(list, "append"), 5L);
    assertEquals("[5]", Py.repr(list));
  }

  @Test
  void with_swallowsWhatExitAccepts() {
    Money m = new Money(1);
    try (With w = With.enter(m)) {
      try {
        assertSame(m, w.value());
        throw Raise.of(PyType.of(ValueError.class));
      } catch (RuntimeException t) {
        w.caught(t);
      }
    }
    assertSame(PyType.of(ValueError.class), m.left);
    assertThrows(
        KeyError.class,
        () -> {
          try (With w = With.enter(m)) {
            try {
              throw new KeyError("k");
            } catch (RuntimeException t) {
              w.caught(t);
            }
          }
        });
    assertEquals(
        "'int' object does not support the context manager protocol",
        message(() -> With.enter(5L)));
  }

  static final class Light extends PyEnum {
    static final PyType TYPE =
        PyType.define("Light", Light.class, ENUM, PyEnum.lookup(Light.class));
    private static final Registry<Light> MEMBERS = Registry.of(TYPE);
    static final Light RED = MEMBERS.auto("RED", new Light());
    static final Light GREEN = MEMBERS.auto("GREEN", new Light());
    static final Light AMBER = MEMBERS.add("AMBER", "slow", new Light());
    static final Light STOP = MEMBERS.add("STOP", 1L, new Light());
  }

  static final class Level extends PyEnum {
    static final PyType TYPE =
        PyType.define("Level", Level.class, INT_ENUM, PyEnum.lookup(Level.class));
    private static final Registry<Level> MEMBERS = Registry.of(TYPE);
    static final Level LOW = MEMBERS.add("LOW", 1L, new Level());
    static final Level HIGH = MEMBERS.add("HIGH", 5L, new Level());
  }

  static final class Perm extends PyEnum {
    static final PyType TYPE = PyType.define("Perm", Perm.class, FLAG, PyEnum.lookup(Perm.class));
    private static final Registry<Perm> MEMBERS = Registry.<Perm>of(TYPE).flags(Perm::new);
    static final Perm R = MEMBERS.auto("R", new Perm());
    static final Perm W = MEMBERS.auto("W", new Perm());
    static final Perm X = MEMBERS.auto("X", new Perm());
  }

  @Test
  void enums() {
    assertEquals("Light.RED", Py.str(Light.RED));
    assertEquals("<Light.AMBER: 'slow'>", Py.repr(Light.AMBER));
    assertSame(Light.RED, Light.STOP);
    assertSame(Light.RED, Py.call(Light.TYPE, 1L));
    assertSame(Light.GREEN, Py.getItem(Light.TYPE, "GREEN"));
    assertSame(Light.GREEN, Py.getAttr(Light.TYPE, "GREEN"));
    assertEquals("AMBER", Py.getAttr(Light.AMBER, "name"));
    assertEquals(
        "[<Light.RED: 1>, <Light.GREEN: 2>, <Light.AMBER: 'slow'>]",
        Py.repr(new PyList<>(Py.iterable(Light.TYPE))));
    assertEquals(3, Py.len(Light.TYPE));
    assertEquals("9 is not a valid Light", message(() -> Py.call(Light.TYPE, 9L)));
    assertFalse(Py.eq(Light.RED, 1L));
    assertEquals(
        "'<' not supported between instances of 'Light' and 'Light'",
        message(() -> Py.lt(Light.RED, Light.GREEN)));
    assertEquals("{<Light.RED: 1>: 1}", Py.repr(PyDict.of(Light.RED, 1L)));
    assertTrue(Py.isInstance(Light.RED, Light.TYPE));
    assertTrue(Py.isInstance(Light.RED, PyEnum.ENUM));
  }

  @Test
  void enums_ofInts() {
    assertEquals("5", Py.str(Level.HIGH));
    assertEquals("<Level.HIGH: 5>", Py.repr(Level.HIGH));
    assertTrue(Py.eq(Level.HIGH, 5L) && Py.lt(Level.LOW, Level.HIGH) && Py.gt(7L, Level.HIGH));
    assertEquals(6L, Py.add(Level.HIGH, Level.LOW));
    assertEquals(4L, Py.sub(Level.HIGH, 1L));
    assertEquals(8L, Py.add(3L, Level.HIGH));
    assertEquals(
        "c",
        Py.getItem(
            PyList.of("a", "b", "c", "d", "e", "f").slice(new Slice(1L, null, null)), Level.LOW));
    assertTrue(Py.isInstance(Level.LOW, PyType.INT));
  }

  @Test
  void enums_ofFlags() {
    Object both = Py.or(Perm.R, Perm.W);
    assertEquals("<Perm.R|W: 3>", Py.repr(both));
    assertEquals("Perm.R|W", Py.str(both));
    assertTrue(Py.in(Perm.R, both));
    assertFalse(Py.in(Perm.X, both));
    assertSame(Perm.W, Py.and(both, Perm.W));
    assertEquals("<Perm.X: 4>", Py.repr(Py.invert(both)));
    assertFalse(Py.truth(Py.and(Perm.R, Perm.W)));
    assertEquals("<Perm: 0>", Py.repr(Py.and(Perm.R, Perm.W)));
  }

  @Test
  void exceptStar_splitsAndRaisesTheRest() {
    ExceptionGroup group =
        new ExceptionGroup(
            "m", List.of(new ValueError("v"), new TypeError("t"), new KeyError("k")));
    ExceptStar star = ExceptStar.of(group);
    assertEquals(
        "ExceptionGroup('m', [ValueError('v')])", Py.repr(star.match(PyType.of(ValueError.class))));
    PyBaseException types = star.match(PyType.of(TypeError.class));
    star.raised(java.util.Objects.requireNonNull(types));
    PyBaseException rest = assertThrows(PyBaseException.class, star::end);
    assertEquals("ExceptionGroup('m', [TypeError('t'), KeyError('k')])", Py.repr(rest));
  }

  @Test
  void exceptStar_wrapsANakedException() {
    ExceptStar star = ExceptStar.of(new ValueError(1L));
    assertEquals(
        "ExceptionGroup('', [ValueError(1)])", Py.repr(star.match(PyType.of(ValueError.class))));
    star.end();
    assertThrows(ValueError.class, () -> ExceptStar.of(new ValueError(1L)).end());
  }

  @Test
  void raise_linksCauseAndContext() {
    PyBaseException cause = new KeyError("k");
    PyBaseException error = Raise.with(Raise.from(new ValueError("v"), cause), cause);
    assertSame(cause, error.cause());
    assertSame(cause, error.context());
    assertTrue(error.suppressContext());
    assertEquals("exceptions must derive from BaseException", message(() -> Raise.of(5L)));
    assertEquals(
        "maximum recursion depth exceeded",
        PyBaseException.wrap(new StackOverflowError()).getMessage());
  }

  @Test
  void containers_noticeChangesDuringIteration() {
    PyDict<Object, Object> dict = PyDict.of(1L, 2L, 3L, 4L);
    assertEquals(
        "dictionary changed size during iteration",
        message(
            () -> {
              for (Object key : dict) {
                dict.put(Py.add(key, 10L), 1L);
              }
            }));
    PySet<Object> set = PySet.of(1L, 2L);
    assertEquals(
        "Set changed size during iteration",
        message(
            () -> {
              for (Object item : set) {
                set.add(Py.add(item, 10L));
              }
            }));
  }

  @Test
  void repr_endsAtItself() {
    PyList<Object> list = PyList.of(1L);
    list.append(list);
    PyDict<Object, Object> dict = PyDict.of("a", 1L);
    dict.put("me", dict);
    assertEquals("[1, [...]]", Py.repr(list));
    assertEquals("{'a': 1, 'me': {...}}", Py.repr(dict));
  }

  @Test
  void slices_areAssignedAndDeleted() {
    PyList<Object> xs = PyList.from(Range.of(10).slice(new Slice(0L, 10L, 1L)));
    Py.setItem(xs, new Slice(1L, 4L, null), PyList.of("new"));
    Py.delItem(xs, new Slice(-2L, null, null));
    assertEquals("[0, 'new', 4, 5, 6, 7]", Py.repr(xs));
    Py.delItem(xs, new Slice(null, null, 2L));
    assertEquals("['new', 5, 7]", Py.repr(xs));
    assertEquals(
        "attempt to assign sequence of size 1 to extended slice of size 2",
        message(() -> Py.setItem(xs, new Slice(null, null, 2L), PyList.of(1L))));
    assertEquals(
        "'tuple' object does not support item assignment",
        message(() -> Py.setItem(Tuple.of(1L), 0L, 2L)));
    assertEquals("list assignment index out of range", message(() -> Py.setItem(xs, 9L, 2L)));
  }

  @Test
  void unpacking() {
    assertEquals(
        "[1, [2, 3], 4]", Py.repr(PyList.of(Py.unpackStar(PyList.of(1L, 2L, 3L, 4L), 1, 1))));
    assertEquals("too many values to unpack (expected 1)", message(() -> Py.unpack("ab", 1)));
    assertEquals(
        "not enough values to unpack (expected 3, got 2)",
        message(() -> Py.unpack(Tuple.of(1L, 2L), 3)));
    assertEquals("cannot unpack non-iterable int object", message(() -> Py.unpack(5L, 1)));
  }

  // s = set(range(30)); s -= {27}; s.add(283.5); s.discard(3); s.add(35); s
  @Test
  void set_reusesTheLastGapOfAChain() {
    PySet<Object> set = new PySet<>(Range.of(30));
    set.discard(27L);
    set.add(283.5);
    set.discard(3L);
    set.add(35L);
    assertEquals(
        "{0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 283.5, 28, 29, 35}",
        Py.repr(set));
  }

  private static String message(Runnable action) {
    return String.valueOf(assertThrows(PyBaseException.class, action::run).getMessage());
  }
}
