package io.portalis.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Equality and order. */
final class Comparison {

  /** The six comparisons, with the hook that answers and the one of the other side. */
  enum Order {
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">=");

    final String symbol;

    Order(String symbol) {
      this.symbol = symbol;
    }

    Order reflected() {
      return switch (this) {
        case LT -> GT;
        case LE -> GE;
        case GT -> LT;
        case GE -> LE;
      };
    }

    boolean holds(int order) {
      return switch (this) {
        case LT -> order < 0;
        case LE -> order <= 0;
        case GT -> order > 0;
        case GE -> order >= 0;
      };
    }

    @Nullable Object ask(PyInstance self, @Nullable Object other) {
      return switch (this) {
        case LT -> self.__lt__(other);
        case LE -> self.__le__(other);
        case GT -> self.__gt__(other);
        case GE -> self.__ge__(other);
      };
    }
  }

  private static final int UNORDERED = 2;

  private Comparison() {}

  /** Identity or equality, as containers compare. */
  static boolean same(@Nullable Object a, @Nullable Object b) {
    return a == b
        || eq(a, b)
        || a instanceof Double x && b instanceof Double y && x.isNaN() && y.isNaN();
  }

  static boolean eq(@Nullable Object a, @Nullable Object b) {
    if (a instanceof String x && b instanceof String y) {
      return x.equals(y);
    }
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() == y.longValue();
    }
    if (Arithmetic.isNumber(a) && Arithmetic.isNumber(b)) {
      return compareNumbers(a, b) == 0;
    }
    if (a instanceof PyInstance || b instanceof PyInstance) {
      return Py.truth(richEq(a, b));
    }
    return a == null ? b == null : a.equals(b);
  }

  /** The result of {@code a == b}, which classes may make anything. */
  static @Nullable Object richEq(@Nullable Object a, @Nullable Object b) {
    Object result = Py.NOT_IMPLEMENTED;
    boolean reflectedFirst = subclassOf(b, a);
    if (reflectedFirst) {
      result = ((PyInstance) Py.notNull(b)).__eq__(a);
    }
    if (result == Py.NOT_IMPLEMENTED && a instanceof PyInstance x) {
      result = x.__eq__(b);
    }
    if (result == Py.NOT_IMPLEMENTED && !reflectedFirst && b instanceof PyInstance y) {
      result = y.__eq__(a);
    }
    if (result != Py.NOT_IMPLEMENTED) {
      return result;
    }
    if (a instanceof PyList<?> || a instanceof PyDict<?, ?> || a instanceof Tuple) {
      return a.equals(b);
    }
    if (a instanceof PyInstance || b instanceof PyInstance || a == null) {
      return a == b;
    }
    return a.equals(b);
  }

  /** The result of {@code a != b}. */
  static boolean ne(@Nullable Object a, @Nullable Object b) {
    if (a instanceof PyInstance x) {
      Object result = x.__ne__(b);
      if (result != Py.NOT_IMPLEMENTED) {
        return Py.truth(result);
      }
      return !(b instanceof PyInstance) || b.getClass() == a.getClass() ? a != b : !eq(a, b);
    }
    return !eq(a, b);
  }

  /** Whether {@code b} is an instance of a proper subclass of the class of {@code a}. */
  static boolean subclassOf(@Nullable Object b, @Nullable Object a) {
    return b instanceof PyInstance
        && a != null
        && b.getClass() != a.getClass()
        && a.getClass().isInstance(b);
  }

  static boolean order(Order op, @Nullable Object a, @Nullable Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return op.holds(Long.compare(x, y));
    }
    if (a instanceof String x && b instanceof String y) {
      return op.holds(compareStrings(x, y));
    }
    if (Arithmetic.isNumber(a) && Arithmetic.isNumber(b)) {
      int order = compareNumbers(a, b);
      return order != UNORDERED && op.holds(order);
    }
    if (a instanceof PyInstance || b instanceof PyInstance) {
      return Py.truth(richOrder(op, a, b));
    }
    return builtIn(op, a, b);
  }

  /** The result of an ordering comparison, which classes may make anything. */
  static @Nullable Object richOrder(Order op, @Nullable Object a, @Nullable Object b) {
    Object result = Py.NOT_IMPLEMENTED;
    boolean reflectedFirst = subclassOf(b, a);
    if (reflectedFirst) {
      result = op.reflected().ask((PyInstance) Py.notNull(b), a);
    }
    if (result == Py.NOT_IMPLEMENTED && a instanceof PyInstance x) {
      result = op.ask(x, b);
    }
    if (result == Py.NOT_IMPLEMENTED && !reflectedFirst && b instanceof PyInstance y) {
      result = op.reflected().ask(y, a);
    }
    return result == Py.NOT_IMPLEMENTED ? (Object) builtIn(op, a, b) : result;
  }

  @SuppressWarnings("unchecked")
  private static boolean builtIn(Order op, @Nullable Object a, @Nullable Object b) {
    if (a instanceof PyList<?> x && b instanceof PyList<?> y
        || a instanceof Tuple && b instanceof Tuple) {
      return orderLists(op, (List<?>) a, (List<?>) b);
    }
    if (isSet(a) && isSet(b)) {
      AnySet<?> x = a instanceof AnySet<?> s ? s : AnySet.freeze((Iterable<?>) Py.notNull(a));
      AnySet<?> y = b instanceof AnySet<?> s ? s : AnySet.freeze((Iterable<?>) Py.notNull(b));
      return switch (op) {
        case LT -> x.size() < y.size() && x.isSubset(y);
        case LE -> x.isSubset(y);
        case GT -> y.size() < x.size() && y.isSubset(x);
        case GE -> y.isSubset(x);
      };
    }
    if (a instanceof Comparable<?> x
        && b != null
        && a.getClass() == b.getClass()
        && !(a instanceof Boolean)) {
      return op.holds(((Comparable<Object>) x).compareTo(b));
    }
    throw new TypeError(
        "'"
            + op.symbol
            + "' not supported between instances of '"
            + Py.typeName(a)
            + "' and '"
            + Py.typeName(b)
            + "'");
  }

  /** Whether a value has the operators of sets. */
  static boolean isSet(@Nullable Object value) {
    return value instanceof AnySet<?> || value instanceof DictView<?> view && view.isSet();
  }

  private static boolean orderLists(Order op, List<?> a, List<?> b) {
    int shared = Math.min(a.size(), b.size());
    for (int i = 0; i < shared; i++) {
      Object x = a.get(i);
      Object y = b.get(i);
      if (!same(x, y)) {
        return order(op, x, y);
      }
    }
    return op.holds(Integer.compare(a.size(), b.size()));
  }

  static boolean equalLists(List<?> a, List<?> b) {
    if (a == b) {
      return true;
    }
    if (a.size() != b.size()) {
      return false;
    }
    Iterator<?> others = b.iterator();
    for (Object item : a) {
      if (!others.hasNext() || !same(item, others.next())) {
        return false;
      }
    }
    return true;
  }

  /** Strings by code points. */
  static int compareStrings(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean high = Character.isSurrogate(x);
        return high == Character.isSurrogate(y) ? Character.compare(x, y) : high ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private static int compareNumbers(@Nullable Object left, @Nullable Object right) {
    Object a = Arithmetic.plain(left);
    Object b = Arithmetic.plain(right);
    if (a instanceof Double x) {
      if (b instanceof Double y) {
        double p = x;
        double q = y;
        return p < q ? -1 : p > q ? 1 : p == q ? 0 : UNORDERED;
      }
      int order = compareIntToDouble(b, x);
      return order == UNORDERED ? order : -order;
    }
    if (b instanceof Double y) {
      return compareIntToDouble(a, y);
    }
    if (a instanceof Long x && b instanceof Long y) {
      return Long.compare(x, y);
    }
    return Arithmetic.big(a).compareTo(Arithmetic.big(b));
  }

  private static int compareIntToDouble(Object n, double d) {
    if (Double.isNaN(d)) {
      return UNORDERED;
    }
    if (Double.isInfinite(d)) {
      return d > 0 ? -1 : 1;
    }
    if (n instanceof Long x && Math.abs(d) < 0x1p62) {
      long whole = (long) d;
      return x != whole ? Long.compare(x, whole) : Double.compare(0.0, d - whole + 0.0);
    }
    BigInteger big = Arithmetic.big(n);
    return new BigDecimal(big).compareTo(new BigDecimal(d));
  }
}
