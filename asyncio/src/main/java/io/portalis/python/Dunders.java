package io.portalis.python;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dunder methods of built-in values, for programs that call them or ask whether they exist. */
final class Dunders {

  private Dunders() {}

  /** A method bound to a value; UNBOUND if its type does not have it. */
  static @Nullable Object of(Object owner, String name) {
    if (!name.startsWith("__") || !has(owner, name)) {
      return Py.UNBOUND;
    }
    return new BuiltinFunction(name, owner, args -> call(owner, name, args.positional()));
  }

  private static boolean has(Object owner, String name) {
    boolean sized =
        owner instanceof Collection<?>
            || owner instanceof Map<?, ?>
            || owner instanceof String
            || owner instanceof Range
            || owner instanceof PyBytes;
    boolean changing = owner instanceof PyList<?> || owner instanceof PyDict<?, ?>;
    return switch (name) {
      case "__str__", "__repr__", "__eq__", "__ne__", "__format__" -> true;
      case "__hash__" -> !changing && !(owner instanceof PySet<?>);
      case "__lt__", "__le__", "__gt__", "__ge__" ->
          owner instanceof Comparable<?> || sized && !(owner instanceof Map<?, ?>);
      case "__len__", "__contains__" -> sized;
      case "__iter__" -> Iteration.isIterable(owner);
      case "__next__" -> owner instanceof Iterator<?>;
      case "__getitem__" -> sized && !(owner instanceof AnySet<?>);
      case "__setitem__", "__delitem__" -> changing;
      case "__call__" -> owner instanceof PyCallable;
      case "__add__", "__mul__" ->
          Arithmetic.isNumber(owner)
              || owner instanceof String
              || owner instanceof PyList<?>
              || owner instanceof Tuple
              || owner instanceof PyBytes;
      case "__sub__" -> Arithmetic.isNumber(owner) || owner instanceof AnySet<?>;
      case "__truediv__",
          "__floordiv__",
          "__mod__",
          "__pow__",
          "__neg__",
          "__abs__",
          "__int__",
          "__float__" ->
          Arithmetic.isNumber(owner);
      case "__index__" -> Arithmetic.isInt(owner);
      default -> false;
    };
  }

  private static @Nullable Object call(Object owner, String name, @Nullable Object[] args) {
    Object first = args.length > 0 ? args[0] : null;
    Object second = args.length > 1 ? args[1] : null;
    return switch (name) {
      case "__str__" -> Py.str(owner);
      case "__repr__" -> Py.repr(owner);
      case "__eq__" -> Py.eq(owner, first);
      case "__ne__" -> Py.ne(owner, first);
      case "__format__" -> Py.format(owner, Py.str(first));
      case "__hash__" -> Py.hash(owner);
      case "__lt__" -> Py.lt(owner, first);
      case "__le__" -> Py.le(owner, first);
      case "__gt__" -> Py.gt(owner, first);
      case "__ge__" -> Py.ge(owner, first);
      case "__len__" -> Py.len(owner);
      case "__contains__" -> Py.in(first, owner);
      case "__iter__" -> Py.iter(owner);
      case "__next__" -> Builtins.next(owner);
      case "__getitem__" -> Py.getItem(owner, first);
      case "__setitem__" -> {
        Py.setItem(owner, first, second);
        yield null;
      }
      case "__delitem__" -> {
        Py.delItem(owner, first);
        yield null;
      }
      case "__call__" -> Py.call(owner, args);
      case "__add__" -> Py.add(owner, first);
      case "__sub__" -> Py.sub(owner, first);
      case "__mul__" -> Py.mul(owner, first);
      case "__truediv__" -> Py.trueDiv(owner, first);
      case "__floordiv__" -> Py.floorDiv(owner, first);
      case "__mod__" -> Py.mod(owner, first);
      case "__pow__" -> Py.pow(owner, first);
      case "__neg__" -> Py.neg(owner);
      case "__abs__" -> Builtins.abs(owner);
      case "__float__" -> Arithmetic.toDouble(owner);
      default -> Constructors.toInt(owner);
    };
  }
}
