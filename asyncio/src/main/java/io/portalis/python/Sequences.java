package io.portalis.python;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operators of strings, bytes, lists, tuples, dicts and sets. */
final class Sequences {

  private Sequences() {}

  @SuppressWarnings("unchecked")
  static @Nullable Object apply(BinaryOp op, @Nullable Object a, @Nullable Object b) {
    return switch (op) {
      case ADD -> add(a, b);
      case MUL ->
          Arithmetic.isInt(b)
              ? repeat(a, b)
              : Arithmetic.isInt(a) ? repeat(b, a) : Py.NOT_IMPLEMENTED;
      case MOD ->
          a instanceof String s
              ? Format.percent(s, b)
              : a instanceof PyBytes bytes
                  ? PyBytes.latin1(ByteText.percent(bytes.toLatin(), b))
                  : Py.NOT_IMPLEMENTED;
      case OR -> {
        if (a instanceof PyDict<?, ?> x && b instanceof PyDict<?, ?> y) {
          PyDict<Object, Object> both = ((PyDict<Object, Object>) x).copy();
          both.putAll(y);
          yield both;
        }
        yield a instanceof PyType || b instanceof PyType ? union(a, b) : sets(op, a, b);
      }
      case AND, XOR, SUB -> sets(op, a, b);
      default -> Py.NOT_IMPLEMENTED;
    };
  }

  private static @Nullable Object union(@Nullable Object a, @Nullable Object b) {
    return (a instanceof PyType || a instanceof Tuple || a == null)
            && (b instanceof PyType || b instanceof Tuple || b == null)
        ? Tuple.of(a == null ? PyType.NONE : a, b == null ? PyType.NONE : b)
        : Py.NOT_IMPLEMENTED;
  }

  private static Object add(@Nullable Object a, @Nullable Object b) {
    if (a instanceof String x && b instanceof String y) {
      return x.concat(y);
    }
    if (a instanceof PyList<?> x && b instanceof PyList<?> y) {
      return PyList.wrap(Items.concat(x.toArray(), y.toArray()));
    }
    if (a instanceof Tuple x && b instanceof Tuple y) {
      return Tuple.of(Items.concat(x.toArray(), y.toArray()));
    }
    if (a instanceof PyBytes x && b instanceof BytesLike y) {
      return x.plus(y);
    }
    return Py.NOT_IMPLEMENTED;
  }

  private static Object repeat(@Nullable Object items, @Nullable Object count) {
    long times =
        count instanceof java.math.BigInteger n
            ? (n.signum() < 0 ? -1 : Long.MAX_VALUE)
            : Py.toLong(count);
    if (items instanceof String s) {
      if (times <= 0 || s.isEmpty()) {
        return "";
      }
      if (times > Integer.MAX_VALUE / s.length()) {
        throw new MemoryError();
      }
      return s.repeat((int) times);
    }
    if (items instanceof PyList<?> list) {
      return list.repeat(times);
    }
    if (items instanceof Tuple tuple) {
      return Tuple.of(Items.repeat(tuple.toArray(), times));
    }
    if (items instanceof PyBytes bytes) {
      return bytes.repeat(times);
    }
    return Py.NOT_IMPLEMENTED;
  }

  @SuppressWarnings("unchecked")
  private static Object sets(BinaryOp op, @Nullable Object a, @Nullable Object b) {
    boolean view = a instanceof DictView<?> || b instanceof DictView<?>;
    if (!Comparison.isSet(a) || !Comparison.isSet(b)) {
      if (!view || !Comparison.isSet(a) || !Iteration.isIterable(b)) {
        return Py.NOT_IMPLEMENTED;
      }
    }
    AnySet<Object> x =
        a instanceof AnySet<?> set ? (AnySet<Object>) set : new PySet<>(Py.iterable(a));
    Iterable<Object> y =
        b instanceof AnySet<?> set ? (AnySet<Object>) set : new PySet<>(Py.iterable(b));
    return switch (op) {
      case OR -> x.union(y);
      case AND -> x.intersection(y);
      case SUB -> x.difference(y);
      default -> x.symmetricDifference(y);
    };
  }

  /** What {@code op=} does to the object itself; NOT_IMPLEMENTED if it makes a new one. */
  @SuppressWarnings("unchecked")
  static @Nullable Object update(BinaryOp op, @Nullable Object a, @Nullable Object b) {
    if (a instanceof PyList<?> list) {
      if (op == BinaryOp.ADD) {
        ((PyList<Object>) list).extend(Py.iterable(b));
        return a;
      }
      if (op == BinaryOp.MUL && Arithmetic.isInt(b)) {
        @Nullable Object[] all = list.repeat(Py.toLong(b)).toArray();
        ((PyList<Object>) list).putSlice(new Slice(null, null, null), PyList.wrap(all));
        return a;
      }
    }
    if (a instanceof PyDict<?, ?> dict && op == BinaryOp.OR) {
      if (!(b instanceof Map<?, ?>) && !Iteration.isIterable(b)) {
        return Py.NOT_IMPLEMENTED;
      }
      dict.update(b);
      return a;
    }
    if (a instanceof PySet<?> set && b instanceof AnySet<?> other) {
      switch (op) {
        case OR -> ((PySet<Object>) set).update(other);
        case AND -> set.intersectionUpdate(other);
        case SUB -> set.differenceUpdate(other);
        case XOR -> ((PySet<Object>) set).symmetricDifferenceUpdate(other);
        default -> {
          return Py.NOT_IMPLEMENTED;
        }
      }
      return a;
    }
    return Py.NOT_IMPLEMENTED;
  }

  /** CPython's words for operands that a sequence refuses, where they differ from the general. */
  static @Nullable String complaint(BinaryOp op, @Nullable Object a, @Nullable Object b) {
    String right = Py.typeName(b);
    if (op == BinaryOp.ADD) {
      if (a instanceof PyBytes) {
        return "can't concat " + right + " to bytes";
      }
      String left =
          a instanceof String
              ? "str"
              : a instanceof PyList<?> ? "list" : a instanceof Tuple ? "tuple" : null;
      return left == null
          ? null
          : "can only concatenate " + left + " (not \"" + right + "\") to " + left;
    }
    if (op == BinaryOp.MUL) {
      if (isSequence(a)) {
        return "can't multiply sequence by non-int of type '" + right + "'";
      }
      if (isSequence(b)) {
        return "can't multiply sequence by non-int of type '" + Py.typeName(a) + "'";
      }
    }
    return null;
  }

  private static boolean isSequence(@Nullable Object value) {
    return value instanceof String
        || value instanceof PyList<?>
        || value instanceof Tuple
        || value instanceof BytesLike;
  }
}
