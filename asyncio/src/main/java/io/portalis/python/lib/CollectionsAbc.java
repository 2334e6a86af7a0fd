package io.portalis.python.lib;

import io.portalis.python.AnySet;
import io.portalis.python.BytesLike;
import io.portalis.python.Py;
import io.portalis.python.PyCallable;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.PySet;
import io.portalis.python.Range;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The abstract classes of Python's {@code collections.abc}, which have no instances of their own:
 * the translator asks here where a program calls {@code isinstance} with one.
 */
public final class CollectionsAbc {

  private CollectionsAbc() {}

  /**
   * Python's {@code isinstance} for an abstract class.
   *
   * @param value any value
   * @param name the class's name, for example {@code Mapping}
   * @return whether the value has the methods that make it one
   */
  public static boolean isInstance(@Nullable Object value, String name) {
    return switch (name) {
      case "Hashable" ->
          !(value instanceof PyList<?>
                  || value instanceof PyDict<?, ?>
                  || value instanceof PySet<?>)
              && !(value instanceof Deque<?>);
      case "Callable" -> value instanceof PyCallable || has(value, "__call__");
      case "Iterator" -> value instanceof Iterator<?> || has(value, "__next__");
      case "Generator" -> value != null && Py.type(value).name().equals("generator");
      case "Iterable" ->
          isCollection(value) || value instanceof Iterator<?> || has(value, "__iter__");
      case "Sized", "Container", "Collection" ->
          isCollection(value) || has(value, name.equals("Container") ? "__contains__" : "__len__");
      case "Reversible" -> isSequence(value) || value instanceof PyDict<?, ?>;
      case "Sequence" -> isSequence(value) || value instanceof AbstractSequence;
      case "MutableSequence" ->
          value instanceof PyList<?>
              || value instanceof Deque<?>
              || value instanceof AbstractMutableSequence;
      case "Mapping" -> isMapping(value) || value instanceof AbstractMapping;
      case "MutableMapping" -> isMapping(value) || value instanceof AbstractMutableMapping;
      case "Set" -> value instanceof AnySet<?>;
      case "MutableSet" -> value instanceof PySet<?>;
      case "Awaitable" -> Inspect.isawaitable(value);
      case "Coroutine" -> Inspect.iscoroutine(value);
      case "AsyncGenerator" -> Inspect.isasyncgen(value);
      case "AsyncIterator" -> Inspect.isasyncgen(value) || has(value, "__anext__");
      case "AsyncIterable" -> Inspect.isasyncgen(value) || has(value, "__aiter__");
      default -> throw new TypeError("collections.abc has no class " + name);
    };
  }

  private static boolean has(@Nullable Object value, String method) {
    return value != null && Py.hasAttr(value, method);
  }

  private static boolean isMapping(@Nullable Object value) {
    return value instanceof PyDict<?, ?> || value instanceof ChainMap;
  }

  /**
   * What a class of the program extends that has such a base class.
   *
   * @param name the class's name
   * @return null if it gives nothing but its name
   */
  public static @Nullable Class<?> base(String name) {
    return switch (name) {
      case "Mapping" -> AbstractMapping.class;
      case "MutableMapping" -> AbstractMutableMapping.class;
      case "Sequence" -> AbstractSequence.class;
      case "Iterator" -> AbstractIterator.class;
      case "AsyncIterator" -> AbstractAsyncIterator.class;
      case "MutableSequence" -> AbstractMutableSequence.class;
      default -> null;
    };
  }

  /**
   * What a class of the program must define to have instances.
   *
   * @param base what it extends, may be null
   * @return names of methods
   */
  public static List<String> abstractMethods(@Nullable Class<?> base) {
    if (base == AbstractSequence.class) {
      return List.of("__getitem__", "__len__");
    }
    if (base == AbstractIterator.class) {
      return List.of("__next__");
    }
    if (base == AbstractAsyncIterator.class) {
      return List.of("__anext__");
    }
    if (base == AbstractMutableSequence.class) {
      return List.of("__delitem__", "__getitem__", "__len__", "__setitem__", "insert");
    }
    if (base == AbstractMapping.class) {
      return List.of("__getitem__", "__iter__", "__len__");
    }
    return base == AbstractMutableMapping.class
        ? List.of("__delitem__", "__getitem__", "__iter__", "__len__", "__setitem__")
        : List.of();
  }

  private static boolean isSequence(@Nullable Object value) {
    return value instanceof PyList<?>
        || value instanceof Tuple
        || value instanceof String
        || value instanceof Range
        || value instanceof BytesLike
        || value instanceof Deque<?>;
  }

  private static boolean isCollection(@Nullable Object value) {
    return isSequence(value)
        || value instanceof PyDict<?, ?>
        || value instanceof AnySet<?>
        || value instanceof java.util.Collection<?>
        || value instanceof ChainMap;
  }
}
