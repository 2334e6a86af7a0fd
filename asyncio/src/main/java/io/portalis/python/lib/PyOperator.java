package io.portalis.python.lib;

import io.portalis.python.Args;
import io.portalis.python.Builtins;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's module {@code operator}: the operators as functions, and makers of key functions. */
@PythonModule("operator")
public final class PyOperator {

  private PyOperator() {}

  /** {@code a < b}. */
  @Python("lt(a, b, /)")
  public static boolean lt(@Nullable Object a, @Nullable Object b) {
    return Py.lt(a, b);
  }

  /** {@code a <= b}. */
  @Python("le(a, b, /)")
  public static boolean le(@Nullable Object a, @Nullable Object b) {
    return Py.le(a, b);
  }

  /** {@code a == b}. */
  @Python("eq(a, b, /)")
  public static boolean eq(@Nullable Object a, @Nullable Object b) {
    return Py.eq(a, b);
  }

  /** {@code a != b}. */
  @Python("ne(a, b, /)")
  public static boolean ne(@Nullable Object a, @Nullable Object b) {
    return Py.ne(a, b);
  }

  /** {@code a >= b}. */
  @Python("ge(a, b, /)")
  public static boolean ge(@Nullable Object a, @Nullable Object b) {
    return Py.ge(a, b);
  }

  /** {@code a > b}. */
  @Python("gt(a, b, /)")
  public static boolean gt(@Nullable Object a, @Nullable Object b) {
    return Py.gt(a, b);
  }

  /** {@code a + b}. */
  @Python("add(a, b, /)")
  public static @Nullable Object add(@Nullable Object a, @Nullable Object b) {
    return Py.add(a, b);
  }

  /** {@code a - b}. */
  @Python("sub(a, b, /)")
  public static @Nullable Object sub(@Nullable Object a, @Nullable Object b) {
    return Py.sub(a, b);
  }

  /** {@code a * b}. */
  @Python("mul(a, b, /)")
  public static @Nullable Object mul(@Nullable Object a, @Nullable Object b) {
    return Py.mul(a, b);
  }

  /** {@code a / b}. */
  @Python("truediv(a, b, /)")
  public static @Nullable Object trueDiv(@Nullable Object a, @Nullable Object b) {
    return Py.trueDiv(a, b);
  }

  /** {@code a // b}. */
  @Python("floordiv(a, b, /)")
  public static @Nullable Object floorDiv(@Nullable Object a, @Nullable Object b) {
    return Py.floorDiv(a, b);
  }

  /** {@code a % b}. */
  @Python("mod(a, b, /)")
  public static @Nullable Object mod(@Nullable Object a, @Nullable Object b) {
    return Py.mod(a, b);
  }

  /** {@code a ** b}. */
  @Python("pow(a, b, /)")
  public static @Nullable Object pow(@Nullable Object a, @Nullable Object b) {
    return Py.pow(a, b);
  }

  /** {@code a @ b}. */
  @Python("matmul(a, b, /)")
  public static @Nullable Object matMul(@Nullable Object a, @Nullable Object b) {
    return Py.matMul(a, b);
  }

  /** {@code a << b}. */
  @Python("lshift(a, b, /)")
  public static @Nullable Object lshift(@Nullable Object a, @Nullable Object b) {
    return Py.lshift(a, b);
  }

  /** {@code a >> b}. */
  @Python("rshift(a, b, /)")
  public static @Nullable Object rshift(@Nullable Object a, @Nullable Object b) {
    return Py.rshift(a, b);
  }

  /** {@code a & b}. */
  @Python("and_(a, b, /)")
  public static @Nullable Object and(@Nullable Object a, @Nullable Object b) {
    return Py.and(a, b);
  }

  /** {@code a | b}. */
  @Python("or_(a, b, /)")
  public static @Nullable Object or(@Nullable Object a, @Nullable Object b) {
    return Py.or(a, b);
  }

  /** {@code a ^ b}. */
  @Python("xor(a, b, /)")
  public static @Nullable Object xor(@Nullable Object a, @Nullable Object b) {
    return Py.xor(a, b);
  }

  /** {@code a += b}. */
  @Python("iadd(a, b, /)")
  public static @Nullable Object iadd(@Nullable Object a, @Nullable Object b) {
    return Py.iadd(a, b);
  }

  /** {@code a -= b}. */
  @Python("isub(a, b, /)")
  public static @Nullable Object isub(@Nullable Object a, @Nullable Object b) {
    return Py.isub(a, b);
  }

  /** {@code a *= b}. */
  @Python("imul(a, b, /)")
  public static @Nullable Object imul(@Nullable Object a, @Nullable Object b) {
    return Py.imul(a, b);
  }

  /** {@code a /= b}. */
  @Python("itruediv(a, b, /)")
  public static @Nullable Object itrueDiv(@Nullable Object a, @Nullable Object b) {
    return Py.itrueDiv(a, b);
  }

  /** {@code a //= b}. */
  @Python("ifloordiv(a, b, /)")
  public static @Nullable Object ifloorDiv(@Nullable Object a, @Nullable Object b) {
    return Py.ifloorDiv(a, b);
  }

  /** {@code a %= b}. */
  @Python("imod(a, b, /)")
  public static @Nullable Object imod(@Nullable Object a, @Nullable Object b) {
    return Py.imod(a, b);
  }

  /** {@code a **= b}. */
  @Python("ipow(a, b, /)")
  public static @Nullable Object ipow(@Nullable Object a, @Nullable Object b) {
    return Py.ipow(a, b);
  }

  /** {@code a <<= b}. */
  @Python("ilshift(a, b, /)")
  public static @Nullable Object ilshift(@Nullable Object a, @Nullable Object b) {
    return Py.ilshift(a, b);
  }

  /** {@code a >>= b}. */
  @Python("irshift(a, b, /)")
  public static @Nullable Object irshift(@Nullable Object a, @Nullable Object b) {
    return Py.irshift(a, b);
  }

  /** {@code a += b} for sequences. */
  @Python("iconcat(a, b, /)")
  public static @Nullable Object iconcat(@Nullable Object a, @Nullable Object b) {
    return Py.iadd(a, b);
  }

  /** {@code a |= b}. */
  @Python("ior(a, b, /)")
  public static @Nullable Object ior(@Nullable Object a, @Nullable Object b) {
    return Py.ior(a, b);
  }

  /** {@code a &= b}. */
  @Python("iand(a, b, /)")
  public static @Nullable Object iand(@Nullable Object a, @Nullable Object b) {
    return Py.iand(a, b);
  }

  /** {@code a ^= b}. */
  @Python("ixor(a, b, /)")
  public static @Nullable Object ixor(@Nullable Object a, @Nullable Object b) {
    return Py.ixor(a, b);
  }

  /** {@code -a}. */
  @Python("neg(a, /)")
  public static @Nullable Object neg(@Nullable Object a) {
    return Py.neg(a);
  }

  /** {@code +a}. */
  @Python("pos(a, /)")
  public static @Nullable Object pos(@Nullable Object a) {
    return Py.pos(a);
  }

  /** {@code ~a}. */
  @Python("invert(a, /)")
  public static @Nullable Object invert(@Nullable Object a) {
    return Py.invert(a);
  }

  /** {@code ~a}. */
  @Python("inv(a, /)")
  public static @Nullable Object inv(@Nullable Object a) {
    return Py.invert(a);
  }

  /** {@code not a}. */
  @Python("not_(a, /)")
  public static boolean not(@Nullable Object a) {
    return !Py.truth(a);
  }

  /** {@code bool(a)}. */
  @Python("truth(a, /)")
  public static boolean truth(@Nullable Object a) {
    return Py.truth(a);
  }

  /** {@code a is b}. */
  @Python("is_(a, b, /)")
  public static boolean is(@Nullable Object a, @Nullable Object b) {
    return Py.is(a, b);
  }

  /** {@code a is not b}. */
  @Python("is_not(a, b, /)")
  public static boolean isNot(@Nullable Object a, @Nullable Object b) {
    return !Py.is(a, b);
  }

  /** {@code abs(a)}. */
  @Python("abs(a, /)")
  public static @Nullable Object abs(@Nullable Object a) {
    return Builtins.abs(a);
  }

  /** The int that an object stands for. */
  @Python("index(a, /)")
  public static Object index(@Nullable Object a) {
    return Ints.normal(Ints.index(a));
  }

  /** {@code a + b} for sequences. */
  @Python("concat(a, b, /)")
  public static @Nullable Object concat(@Nullable Object a, @Nullable Object b) {
    return Py.add(a, b);
  }

  /** {@code b in a}. */
  @Python("contains(a, b, /)")
  public static boolean contains(@Nullable Object a, @Nullable Object b) {
    return Py.in(b, a);
  }

  /** How often b comes in a. */
  @Python("countOf(a, b, /)")
  public static long countOf(Iterable<?> a, @Nullable Object b) {
    long count = 0;
    for (Object item : a) {
      count += Py.is(item, b) || Py.eq(item, b) ? 1 : 0;
    }
    return count;
  }

  /** Where b comes first in a. */
  @Python("indexOf(a, b, /)")
  public static long indexOf(Iterable<?> a, @Nullable Object b) {
    long index = 0;
    for (Object item : a) {
      if (Py.is(item, b) || Py.eq(item, b)) {
        return index;
      }
      index++;
    }
    throw new ValueError("sequence.index(x): x not in sequence");
  }

  /** {@code a[b]}. */
  @Python("getitem(a, b, /)")
  public static @Nullable Object getitem(@Nullable Object a, @Nullable Object b) {
    return Py.getItem(a, b);
  }

  /** {@code a[b] = c}. */
  @Python("setitem(a, b, c, /)")
  public static void setitem(@Nullable Object a, @Nullable Object b, @Nullable Object c) {
    Py.setItem(a, b, c);
  }

  /** {@code del a[b]}. */
  @Python("delitem(a, b, /)")
  public static void delitem(@Nullable Object a, @Nullable Object b) {
    Py.delItem(a, b);
  }

  /** A function that gets an item, or a tuple of several. */
  @Python("itemgetter(*items)")
  public static Getter itemgetter(@Nullable Object... items) {
    if (items.length == 0) {
      throw new TypeError("itemgetter expected 1 argument, got 0");
    }
    String text = call("itemgetter", items, Map.of());
    if (items.length == 1) {
      return new Getter("itemgetter", text, object -> Py.getItem(object, items[0]));
    }
    return new Getter(
        "itemgetter",
        text,
        object -> {
          @Nullable Object[] found = new Object[items.length];
          for (int i = 0; i < found.length; i++) {
            found[i] = Py.getItem(object, items[i]);
          }
          return Tuple.of(found);
        });
  }

  /** A function that gets an attribute, or a tuple of several; names may have dots. */
  @Python("attrgetter(*attrs)")
  public static Getter attrgetter(@Nullable Object... attrs) {
    if (attrs.length == 0) {
      throw new TypeError("attrgetter expected 1 argument, got 0");
    }
    for (Object attribute : attrs) {
      if (!(attribute instanceof String)) {
        throw new TypeError("attribute name must be a string");
      }
    }
    String text = call("attrgetter", attrs, Map.of());
    if (attrs.length == 1) {
      return new Getter("attrgetter", text, object -> attribute(object, (String) attrs[0]));
    }
    return new Getter(
        "attrgetter",
        text,
        object -> {
          @Nullable Object[] found = new Object[attrs.length];
          for (int i = 0; i < found.length; i++) {
            found[i] = attribute(object, (String) attrs[i]);
          }
          return Tuple.of(found);
        });
  }

  private static @Nullable Object attribute(@Nullable Object object, @Nullable String path) {
    @Nullable Object found = object;
    if (path != null) {
      int start = 0;
      for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', start)) {
        found = Py.getAttr(found, path.substring(start, dot));
        start = dot + 1;
      }
      found = Py.getAttr(found, path.substring(start));
    }
    return found;
  }

  /** A function that calls a method. */
  @Python("methodcaller(name, /, *args)")
  public static Getter methodcaller(String name, @Nullable Object... args) {
    return new Getter(
        "methodcaller",
        call("methodcaller", prepended(name, args), Map.of()),
        object -> Py.invoke(object, name, args));
  }

  /** A function that calls a method, with keywords. */
  @Python("methodcaller(name, /, *args, **kwargs)")
  public static Getter methodcaller(
      String name, PyDict<String, Object> kwargs, @Nullable Object... args) {
    return new Getter(
        "methodcaller",
        call("methodcaller", prepended(name, args), kwargs),
        object -> Py.invoke(object, name, Args.of(args).spreadKeywords(kwargs)));
  }

  private static @Nullable Object[] prepended(@Nullable Object first, @Nullable Object[] others) {
    List<@Nullable Object> all = new ArrayList<>();
    all.add(first);
    java.util.Collections.addAll(all, others);
    return all.toArray();
  }

  /** How Python shows such a function. */
  private static String call(String name, @Nullable Object[] args, Map<String, ?> keywords) {
    StringBuilder text = new StringBuilder("operator." + name + "(");
    String comma = "";
    for (Object argument : args) {
      text.append(comma).append(Py.repr(argument));
      comma = ", ";
    }
    for (Map.Entry<String, ?> keyword : keywords.entrySet()) {
      text.append(comma).append(keyword.getKey()).append('=').append(Py.repr(keyword.getValue()));
      comma = ", ";
    }
    return text.append(')').toString();
  }
}
