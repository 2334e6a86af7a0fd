package io.portalis.python;

import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's built-in functions; those over iterables are in {@link Iterables}. */
@PythonModule(
    value = "builtins",
    classes = {PyByteArray.class})
public final class Builtins extends Iterables {

  private Builtins() {}

  /** Prints values with spaces between them, then a new line. */
  @Python("print(*args)")
  public static void print(@Nullable Object... args) {
    StdStreams.print(join(args, " ").append('\n').toString());
  }

  /** Prints values; {@code sep} and {@code end} may be null for their defaults. */
  @Python("print(*args, sep=' ', end='\\n', file=None, flush=False)")
  public static void printWith(
      @Nullable String sep,
      @Nullable String end,
      @Nullable Object file,
      boolean flush,
      @Nullable Object... args) {
    String text = join(args, sep == null ? " " : sep).append(end == null ? "\n" : end).toString();
    if (file == null) {
      StdStreams.print(text);
      if (flush) {
        StdStreams.flush();
      }
    } else {
      Py.invoke(file, "write", text);
      if (flush) {
        Py.invoke(file, "flush");
      }
    }
  }

  private static StringBuilder join(@Nullable Object[] args, String sep) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < args.length; i++) {
      if (i > 0) {
        out.append(sep);
      }
      out.append(Py.str(args[i]));
    }
    return out;
  }

  /** A line of standard input. */
  @Python("input()")
  public static String input() {
    return input("");
  }

  /** A line of standard input after a prompt. */
  @Python("input(prompt)")
  public static String input(@Nullable Object prompt) {
    StdStreams.print(Py.str(prompt));
    String line = StdStreams.readLine();
    if (line == null) {
      throw new EOFError("EOF when reading a line");
    }
    String bare = line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    return bare.endsWith("\r") ? bare.substring(0, bare.length() - 1) : bare;
  }

  /** Files are not offered. */
  @Python("open(file, mode='r', **keywords)")
  public static Object open(@Nullable Object file, String mode, PyDict<String, Object> keywords) {
    throw new PermissionError(1L, "Operation not permitted", file);
  }

  /** The number of elements. */
  @Python("len(obj)")
  public static long len(@Nullable Object obj) {
    return Py.len(obj);
  }

  /** The absolute value. */
  @Python("abs(x)")
  public static long abs(long x) {
    if (x == Long.MIN_VALUE) {
      throw new OverflowError("integer overflow");
    }
    return Math.abs(x);
  }

  /** The absolute value. */
  @Python("abs(x)")
  public static double abs(double x) {
    return Math.abs(x);
  }

  /** The absolute value. */
  @Python("abs(x)")
  public static @Nullable Object abs(@Nullable Object x) {
    if (x instanceof Double d) {
      return Math.abs(d);
    }
    if (Arithmetic.isInt(x)) {
      return Arithmetic.normal(Arithmetic.big(x).abs());
    }
    Object result = x instanceof PyInstance instance ? instance.__abs__() : Py.NOT_IMPLEMENTED;
    if (result == Py.NOT_IMPLEMENTED) {
      throw new TypeError("bad operand type for abs(): '" + Py.typeName(x) + "'");
    }
    return result;
  }

  /** The nearest int, half to even. */
  @Python("round(number)")
  public static @Nullable Object round(@Nullable Object number) {
    if (number instanceof Double d) {
      if (Double.isNaN(d)) {
        throw new ValueError("cannot convert float NaN to integer");
      }
      if (Double.isInfinite(d)) {
        throw new OverflowError("cannot convert float infinity to integer");
      }
      return Arithmetic.truncate(Math.rint(d));
    }
    return round(number, null);
  }

  /** An int as it is. */
  @Python("round(number)")
  public static long round(long number) {
    return number;
  }

  /** The int rounded to digits before the point, half to even. */
  @Python("round(number, ndigits)")
  public static Object round(long number, long ndigits) {
    return Arithmetic.round(BigInteger.valueOf(number), ndigits);
  }

  /** The number rounded to digits after the point, half to even. */
  @Python("round(number, ndigits)")
  public static double round(double number, long ndigits) {
    return Arithmetic.round(number, ndigits);
  }

  /** The number rounded to digits after the point, half to even. */
  @Python("round(number, ndigits)")
  public static @Nullable Object round(@Nullable Object number, @Nullable Object ndigits) {
    if (number instanceof Double d) {
      return ndigits == null ? round(number) : (Object) Arithmetic.round(d, Py.toLong(ndigits));
    }
    if (Arithmetic.isInt(number)) {
      return ndigits == null
          ? Arithmetic.plain(number)
          : Arithmetic.round(Arithmetic.big(number), Py.toLong(ndigits));
    }
    Object result =
        number instanceof PyInstance instance ? instance.__round__(ndigits) : Py.NOT_IMPLEMENTED;
    if (result == Py.NOT_IMPLEMENTED) {
      throw new TypeError("type " + Py.typeName(number) + " doesn't define __round__ method");
    }
    return result;
  }

  /** A power. */
  @Python("pow(base, exp)")
  public static @Nullable Object pow(@Nullable Object base, @Nullable Object exp) {
    return Py.pow(base, exp);
  }

  /** A power modulo a number. */
  @Python("pow(base, exp, mod=None)")
  public static @Nullable Object pow(
      @Nullable Object base, @Nullable Object exp, @Nullable Object mod) {
    return mod == null ? Py.pow(base, exp) : Arithmetic.powMod(base, exp, mod);
  }

  /** Quotient and remainder. */
  @Python("divmod(a, b)")
  public static @Nullable Object divmod(@Nullable Object a, @Nullable Object b) {
    return Py.divmod(a, b);
  }

  /** The repr. */
  @Python("repr(obj)")
  public static String repr(@Nullable Object obj) {
    return Py.repr(obj);
  }

  /** The repr in ASCII. */
  @Python("ascii(obj)")
  public static String ascii(@Nullable Object obj) {
    return Py.ascii(obj);
  }

  /** A value in a format. */
  @Python("format(value, format_spec='')")
  public static String format(@Nullable Object value, String spec) {
    return Py.format(value, spec);
  }

  /** The hash. */
  @Python("hash(obj)")
  public static long hash(@Nullable Object obj) {
    return Py.hash(obj);
  }

  /** A number that differs for objects that exist at the same time. */
  @Python("id(obj)")
  public static long id(@Nullable Object obj) {
    return 0x7f0000000000L + 16L * System.identityHashCode(obj);
  }

  /** The character of a code point. */
  @Python("chr(i)")
  public static String chr(long i) {
    if (i < 0 || i > 0x10ffff) {
      throw new ValueError("chr() arg not in range(0x110000)");
    }
    return Character.toString((int) i);
  }

  /** The code point of a character. */
  @Python("ord(c)")
  public static long ord(@Nullable Object c) {
    if (c instanceof String s) {
      long length = Py.len(s);
      if (length != 1) {
        throw new TypeError(
            "ord() expected a character, but string of length " + length + " found");
      }
      return s.codePointAt(0);
    }
    if (c instanceof BytesLike bytes && bytes.size() == 1) {
      return bytes.octet(0);
    }
    throw new TypeError("ord() expected string of length 1, but " + Py.typeName(c) + " found");
  }

  private static String radix(@Nullable Object x, String prefix, int radix) {
    BigInteger n = Arithmetic.big(Conversions.index(x));
    return (n.signum() < 0 ? "-" : "") + prefix + n.abs().toString(radix);
  }

  /** The text in hexadecimal. */
  @Python("hex(x)")
  public static String hex(@Nullable Object x) {
    return radix(x, "0x", 16);
  }

  /** The text in octal. */
  @Python("oct(x)")
  public static String oct(@Nullable Object x) {
    return radix(x, "0o", 8);
  }

  /** The text in binary. */
  @Python("bin(x)")
  public static String bin(@Nullable Object x) {
    return radix(x, "0b", 2);
  }

  /** The text of a value. */
  @Python("str(object='')")
  public static String str(@Nullable Object object) {
    return Py.str(object);
  }

  /** The text of bytes. */
  @Python("str(object, encoding, errors='strict')")
  public static Object str(@Nullable Object object, String encoding, String errors) {
    return Py.notNull(Py.invoke(object, "decode", encoding, errors));
  }

  /** Zero. */
  @Python("int()")
  public static long toInt() {
    return 0;
  }

  /** An int as it is. */
  @Python("int(x)")
  public static long toInt(long x) {
    return x;
  }

  /** A number or text as an int. */
  @Python("int(x)")
  public static Object toInt(@Nullable Object x) {
    return Constructors.toInt(x);
  }

  /** A text in a base as an int. */
  @Python("int(x, base)")
  public static Object toInt(@Nullable Object x, long base) {
    return Constructors.parseInt(x, base);
  }

  /** Zero. */
  @Python("float()")
  public static double toFloat() {
    return 0.0;
  }

  /** A number as a float. */
  @Python("float(x)")
  public static double toFloat(double x) {
    return x;
  }

  /** A number or text as a float. */
  @Python("float(x)")
  public static double toFloat(@Nullable Object x) {
    return Constructors.toFloat(x);
  }

  /** False. */
  @Python("bool()")
  public static boolean toBool() {
    return false;
  }

  /** The truth of a value. */
  @Python("bool(x)")
  public static boolean toBool(@Nullable Object x) {
    return Py.truth(x);
  }

  /** An empty list. */
  @Python("list()")
  public static PyList<Object> list() {
    return new PyList<>();
  }

  /** A list of the elements of an iterable. */
  @Python("list(iterable)")
  public static <T> PyList<T> list(Iterable<? extends T> iterable) {
    return new PyList<>(iterable);
  }

  /** An empty tuple. */
  @Python("tuple()")
  public static Tuple tuple() {
    return Tuple.EMPTY;
  }

  /** A tuple of the elements of an iterable. */
  @Python("tuple(iterable)")
  public static Tuple tuple(Iterable<?> iterable) {
    return Tuple.from(iterable);
  }

  /** An empty set. */
  @Python("set()")
  public static PySet<Object> set() {
    return new PySet<>();
  }

  /** A set of the elements of an iterable. */
  @Python("set(iterable)")
  public static <T> PySet<T> set(Iterable<? extends T> iterable) {
    return new PySet<>(iterable);
  }

  /** An empty frozen set. */
  @Python("frozenset()")
  public static FrozenSet<Object> frozenset() {
    return new FrozenSet<>();
  }

  /** A frozen set of the elements of an iterable. */
  @Python("frozenset(iterable)")
  public static <T> FrozenSet<T> frozenset(Iterable<? extends T> iterable) {
    return new FrozenSet<>(iterable);
  }

  /** An empty dict. */
  @Python("dict()")
  public static PyDict<Object, Object> dict() {
    return new PyDict<>();
  }

  /** A dict of the same entries. */
  @Python("dict(mapping)")
  public static <K, V> PyDict<K, V> dict(Map<K, V> mapping) {
    return PyDict.from(mapping);
  }

  /** A dict of the entries of a mapping, or of pairs, and of keywords. */
  @Python("dict(iterable=None, /, **keywords)")
  public static PyDict<Object, Object> dict(
      @Nullable Object iterable, PyDict<String, Object> keywords) {
    return PyDict.from(iterable, keywords);
  }

  /** A plain object. */
  @Python("object()")
  public static PyObject object() {
    return new PyObject();
  }

  /** A range. */
  @Python("range(stop)")
  public static Range range(long stop) {
    return Range.of(stop);
  }

  /** A range. */
  @Python("range(start, stop)")
  public static Range range(long start, long stop) {
    return Range.of(start, stop);
  }

  /** A range. */
  @Python("range(start, stop, step)")
  public static Range range(long start, long stop, long step) {
    return Range.of(start, stop, step);
  }

  /** A slice. */
  @Python("slice(stop)")
  public static Slice slice(@Nullable Object stop) {
    return Slice.of(stop);
  }

  /** A slice. */
  @Python("slice(start, stop, step=None)")
  public static Slice slice(@Nullable Object start, @Nullable Object stop, @Nullable Object step) {
    return Slice.of(start, stop, step);
  }

  /** The class of a value. */
  @Python("type(obj)")
  public static PyType type(@Nullable Object obj) {
    return Py.type(obj);
  }

  /** Whether a value is an instance of a class or of one of a tuple. */
  @Python("isinstance(obj, classinfo)")
  public static boolean isinstance(@Nullable Object obj, @Nullable Object classinfo) {
    return Py.isInstance(obj, classinfo);
  }

  /** Whether a class is derived from another or from one of a tuple. */
  @Python("issubclass(cls, classinfo)")
  public static boolean issubclass(@Nullable Object cls, @Nullable Object classinfo) {
    return Py.isSubclass(cls, classinfo);
  }

  /** An attribute by its name. */
  @Python("getattr(obj, name)")
  public static @Nullable Object getattr(@Nullable Object obj, String name) {
    return Py.getAttr(obj, name);
  }

  /** An attribute by its name, or something else if there is none. */
  @Python("getattr(obj, name, default)")
  public static @Nullable Object getattr(
      @Nullable Object obj, String name, @Nullable Object other) {
    return Py.getAttr(obj, name, other);
  }

  /** Sets an attribute. */
  @Python("setattr(obj, name, value)")
  public static void setattr(@Nullable Object obj, String name, @Nullable Object value) {
    Py.setAttr(obj, name, value);
  }

  /** Whether there is an attribute. */
  @Python("hasattr(obj, name)")
  public static boolean hasattr(@Nullable Object obj, String name) {
    return Py.hasAttr(obj, name);
  }

  /** Deletes an attribute. */
  @Python("delattr(obj, name)")
  public static void delattr(@Nullable Object obj, String name) {
    Py.delAttr(obj, name);
  }

  /** The attributes of an object as a dict. */
  @Python("vars(obj)")
  public static PyDict<String, Object> vars(@Nullable Object obj) {
    if (obj instanceof PyInstance instance) {
      return instance.pyDict();
    }
    throw new TypeError("vars() argument must have __dict__ attribute");
  }

  /** Whether a value can be called. */
  @Python("callable(obj)")
  public static boolean callable(@Nullable Object obj) {
    return obj instanceof PyCallable
        || obj instanceof PyInstance && Dispatch.overrides(obj.getClass(), "__call__", Args.class);
  }
}
