package io.portalis.python;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What emitted code needs besides operators, where Java has no expression for Python's. */
public final class Idioms {

  private Idioms() {}

  /**
   * Gives a value another static type. Nothing is checked.
   *
   * @param value the value, may be null
   * @param <T> the type
   * @return the value
   */
  @SuppressWarnings({"unchecked", "NullAway"})
  public static <T> T cast(@Nullable Object value) {
    return (T) value;
  }

  /**
   * The rest of an iterator for a loop.
   *
   * @param iterator the iterator
   * @param <T> the type of the elements
   * @return an iterable that can be used once
   */
  public static <T> Iterable<T> each(Iterator<T> iterator) {
    return () -> iterator;
  }

  /**
   * Runs a test that takes several statements.
   *
   * @param test the test
   * @return its result
   */
  public static boolean test(BooleanSupplier test) {
    return test.getAsBoolean();
  }

  /**
   * Reads a name that nothing defines.
   *
   * @param name the name
   * @return never
   * @throws NameError always
   */
  public static @Nullable Object undefined(String name) {
    throw new NameError("name '" + name + "' is not defined");
  }

  /**
   * Whether an object has all that a protocol asks for, for {@code isinstance}.
   *
   * @param value the object
   * @param names the names of the protocol's methods and attributes
   * @return true if so
   */
  public static boolean conforms(@Nullable Object value, String... names) {
    for (String name : names) {
      if (!Py.hasAttr(value, name)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A docstring as {@code __doc__} has it: since Python 3.13 without its indentation.
   *
   * @param text as it stands in the source
   * @return the docstring
   */
  public static String doc(String text) {
    if (!PythonVersion.isAtLeast(13)) {
      return text;
    }
    String[] lines = text.split("\n", -1);
    int indent = Integer.MAX_VALUE;
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        indent = Math.min(indent, lines[i].length() - lines[i].stripLeading().length());
      }
    }
    StringBuilder cleaned = new StringBuilder(lines[0].stripLeading());
    for (int i = 1; i < lines.length; i++) {
      cleaned.append('\n').append(lines[i].substring(Math.min(indent, lines[i].length())));
    }
    return cleaned.toString();
  }

  /**
   * The value of a {@code cached_property}, which is computed once.
   *
   * @param owner the instance that keeps it
   * @param name the name of the property
   * @param value computes it
   * @return the value, may be null
   */
  public static @Nullable Object cached(PyObject owner, String name, Supplier<?> value) {
    Map<String, Object> attributes = owner.pyAttributes(true);
    if (!attributes.containsKey(name)) {
      attributes.put(name, value.get());
    }
    return attributes.get(name);
  }

  /**
   * Names a value within a condition.
   *
   * @param value the value, may be null
   * @param condition what uses it
   * @param <T> the type of the value
   * @return the result of the condition
   */
  public static <T extends @Nullable Object> boolean let(T value, Predicate<T> condition) {
    return condition.test(value);
  }

  /**
   * {@code first or second}.
   *
   * @param first the value if it is true
   * @param second gives the value otherwise
   * @param <T> the type of both
   * @return one of them
   */
  public static <T extends @Nullable Object> T or(T first, Supplier<? extends T> second) {
    return Py.truth(first) ? first : second.get();
  }

  /**
   * {@code first and second}.
   *
   * @param first the value if it is false
   * @param second gives the value otherwise
   * @param <T> the type of both
   * @return one of them
   */
  public static <T extends @Nullable Object> T and(T first, Supplier<? extends T> second) {
    return Py.truth(first) ? second.get() : first;
  }

  /**
   * {@code a is not b}.
   *
   * @param a one object
   * @param b another
   * @return whether they are different objects
   */
  public static boolean isNot(@Nullable Object a, @Nullable Object b) {
    return !Py.is(a, b);
  }

  /**
   * Does nothing with a value that was computed for its effects.
   *
   * @param value the value, may be null
   */
  public static void discard(@Nullable Object value) {}

  /**
   * {@code __init__} of a class of the library, or {@code object.__init__(self, ...)}, which takes
   * no arguments.
   *
   * @param self the object
   * @param args the arguments
   * @throws TypeError if they do not fit
   */
  public static void objectInit(Object self, Args args) {
    if (Dispatch.invoke(self, "__init__", args) != Py.UNBOUND) {
      return;
    }
    if (args.positional().length > 0 || !args.keywords().isEmpty()) {
      throw new TypeError(
          "object.__init__() takes exactly one argument (the instance to initialize)");
    }
  }

  /**
   * The same.
   *
   * @param self the object
   * @param args none
   * @throws TypeError if there are any
   */
  public static void objectInit(Object self, @Nullable Object... args) {
    objectInit(self, Args.of(args));
  }

  /**
   * The elements of an iterable as arguments.
   *
   * @param items the iterable
   * @return a new array
   */
  public static @Nullable Object[] array(Iterable<?> items) {
    return list(items).toArray();
  }

  /**
   * The elements of an iterable as arguments of a type.
   *
   * @param items the iterable
   * @param type an empty array of the type
   * @param <T> the type
   * @return a new array
   */
  @SuppressWarnings("unchecked")
  public static <T> T[] array(Iterable<?> items, Object[] type) {
    return (T[]) list(items).toArray(Arrays.copyOf(type, 0));
  }

  /**
   * The elements of an iterable, which are numbers, as arguments.
   *
   * @param items the iterable
   * @return a new array
   */
  public static double[] doubles(Iterable<?> items) {
    return list(items).stream().mapToDouble(Py::toDouble).toArray();
  }

  /**
   * The elements of an iterable, which are iterables themselves, as arguments.
   *
   * @param items the iterable
   * @return a new array
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public static Iterable<Object>[] iterables(Iterable<?> items) {
    List<Iterable<Object>> all = new ArrayList<>();
    for (Object item : items) {
      all.add(Py.iterable(item));
    }
    return all.toArray(new Iterable[0]);
  }

  private static List<@Nullable Object> list(Iterable<?> items) {
    List<@Nullable Object> all = new ArrayList<>();
    for (Object item : items) {
      all.add(item);
    }
    return all;
  }

  /**
   * A method that a decorator made, for a receiver.
   *
   * @param decorated what the decorator made
   * @param receiver the receiver
   * @return something to call
   */
  public static @Nullable Object bind(@Nullable Object decorated, @Nullable Object receiver) {
    return decorated instanceof PyCallable callable && !(decorated instanceof PyType)
        ? new BoundCallable(callable, receiver)
        : decorated;
  }

  /**
   * Hands a new object of a class that extends one of the library its arguments.
   *
   * @param made the object
   * @param args the arguments
   * @return the object
   */
  public static Object initialized(Object made, Args args) {
    Py.invoke(made, "__init__", args);
    return made;
  }

  /**
   * A number for a parameter that may be None.
   *
   * @param value a number or null
   * @return a float, or null
   */
  public static @Nullable Double toDoubleOrNull(@Nullable Object value) {
    return value == null ? null : Py.toDouble(value);
  }

  /**
   * A number for a parameter that may be None.
   *
   * @param value an int or null
   * @return an int, or null
   */
  public static @Nullable Long toLongOrNull(@Nullable Object value) {
    return value == null ? null : Py.toLong(value);
  }

  /**
   * Assigns to a slice.
   *
   * @param owner what is changed
   * @param start where it starts, or null
   * @param stop where it stops, or null
   * @param step its step, or null
   * @param value what takes its place
   */
  public static void setSlice(
      @Nullable Object owner,
      @Nullable Object start,
      @Nullable Object stop,
      @Nullable Object step,
      @Nullable Object value) {
    Py.setItem(owner, new Slice(start, stop, step), value);
  }

  /**
   * Deletes a slice.
   *
   * @param owner what is changed
   * @param start where it starts, or null
   * @param stop where it stops, or null
   * @param step its step, or null
   */
  public static void delSlice(
      @Nullable Object owner,
      @Nullable Object start,
      @Nullable Object stop,
      @Nullable Object step) {
    Py.delItem(owner, new Slice(start, stop, step));
  }

  /**
   * Runs what gives nothing in Java, where Python has None.
   *
   * @param action what to run
   * @return null
   */
  public static @Nullable Object none(Runnable action) {
    action.run();
    return null;
  }
}
