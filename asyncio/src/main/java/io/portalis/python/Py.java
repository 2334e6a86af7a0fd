package io.portalis.python;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Python's operators and protocols on values of any type; operators on arithmetic are in {@link
 * Operators}, item access in {@link Access}, and can be called through this class.
 */
public final class Py extends Access {

  /** Python's {@code ...}. */
  public static final Object ELLIPSIS = new Sentinel("Ellipsis", "ellipsis");

  /** What a hook returns that does not know the operand. */
  public static final Object NOT_IMPLEMENTED = new Sentinel("NotImplemented", "NotImplementedType");

  /** The content of a variable that has no value yet. */
  public static final Object UNBOUND = new Sentinel("<unbound>", "object");

  private record Sentinel(String text, String type) {
    @Override
    public String toString() {
      return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  private Py() {}

  /**
   * Whether a value counts as true.
   *
   * @param value any value
   * @return {@code bool(value)}
   */
  public static boolean truth(@Nullable Object value) {
    if (value instanceof Boolean b) {
      return b;
    }
    if (value == null) {
      return false;
    }
    if (value instanceof Long n) {
      return n != 0;
    }
    if (value instanceof String s) {
      return !s.isEmpty();
    }
    if (value instanceof Double d) {
      return d != 0;
    }
    if (value instanceof PyInstance instance) {
      Object result = instance.__bool__();
      if (result != NOT_IMPLEMENTED) {
        if (result instanceof Boolean b) {
          return b;
        }
        throw new TypeError("__bool__ should return bool, returned " + typeName(result));
      }
      result = instance.__len__();
      if (result != NOT_IMPLEMENTED) {
        return toLong(result) != 0;
      }
    }
    if (value instanceof Collection<?> all) {
      return !all.isEmpty();
    }
    if (value instanceof Map<?, ?> map) {
      return !map.isEmpty();
    }
    if (value instanceof Range range) {
      return range.size() != 0;
    }
    return !(value instanceof PyBytes bytes) || bytes.size() != 0;
  }

  /**
   * The number of elements.
   *
   * @param value any value
   * @return {@code len(value)}
   * @throws TypeError if it has none
   */
  public static long len(@Nullable Object value) {
    if (value instanceof String s) {
      return s.codePointCount(0, s.length());
    }
    if (value instanceof PyInstance instance) {
      Object result = instance.__len__();
      if (result != NOT_IMPLEMENTED) {
        long length = toLong(result);
        if (length < 0) {
          throw new ValueError("__len__() should return >= 0");
        }
        return length;
      }
    }
    if (value instanceof Collection<?> all) {
      return all.size();
    }
    if (value instanceof Map<?, ?> map) {
      return map.size();
    }
    if (value instanceof Range range) {
      return range.size();
    }
    if (value instanceof PyBytes bytes) {
      return bytes.size();
    }
    if (value instanceof PyType type && type.iterable() instanceof Collection<?> members) {
      return members.size();
    }
    throw new TypeError("object of type '" + typeName(value) + "' has no len()");
  }

  /**
   * The text of a value.
   *
   * @param value any value
   * @return {@code str(value)}
   */
  public static String str(@Nullable Object value) {
    return Display.str(value);
  }

  /**
   * The text of a value as it is written in a program.
   *
   * @param value any value
   * @return {@code repr(value)}
   */
  public static String repr(@Nullable Object value) {
    return Display.repr(value);
  }

  /**
   * The repr with other characters than those of ASCII escaped.
   *
   * @param value any value
   * @return {@code ascii(value)}
   */
  public static String ascii(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    repr(value)
        .codePoints()
        .forEach(
            c -> {
              if (c < 128) {
                out.append((char) c);
              } else {
                String hex = Integer.toHexString(c);
                int width = c < 256 ? 2 : c < 65536 ? 4 : 8;
                out.append(width == 2 ? "\\x" : width == 4 ? "\\u" : "\\U")
                    .append("0".repeat(width - hex.length()))
                    .append(hex);
              }
            });
    return out.toString();
  }

  /**
   * A value in a format.
   *
   * @param value any value
   * @param spec the format
   * @return {@code format(value, spec)}
   */
  public static String format(@Nullable Object value, String spec) {
    if (value instanceof PyInstance instance) {
      Object result = instance.__format__(spec);
      if (result instanceof String s) {
        return s;
      }
      throw new TypeError("__format__ must return a str, not " + typeName(result));
    }
    return spec.isEmpty() ? str(value) : Format.format(value, spec);
  }

  /**
   * The hash of a value.
   *
   * @param value any value
   * @return {@code hash(value)}
   * @throws TypeError if it has none
   */
  public static long hash(@Nullable Object value) {
    return Hashing.hash(value);
  }

  /**
   * The error for a value without a hash; for a class that has {@code __eq__} but no {@code
   * __hash__}.
   *
   * @param value the value
   * @return the error, to be thrown
   */
  public static TypeError unhashable(@Nullable Object value) {
    return Hashing.unhashable(value);
  }

  /**
   * A value as something to iterate over.
   *
   * @param value any value
   * @return an iterable over its elements
   * @throws TypeError if it has none
   */
  public static Iterable<Object> iterable(@Nullable Object value) {
    return Iteration.iterable(value);
  }

  /**
   * An iterator over the elements of a value.
   *
   * @param value any value
   * @return {@code iter(value)}
   * @throws TypeError if it has none
   */
  public static Iterator<Object> iter(@Nullable Object value) {
    return Iteration.iterator(value);
  }

  /**
   * The elements of an iterable, which must be of a number.
   *
   * @param value an iterable
   * @param n the number
   * @return the elements
   * @throws ValueError if there are more or fewer
   */
  public static @Nullable Object[] unpack(@Nullable Object value, int n) {
    return Iteration.unpack(value, n);
  }

  /**
   * The elements of an iterable for targets of which one has a star.
   *
   * @param value an iterable
   * @param before how many targets stand before the star
   * @param after how many after it
   * @return the elements; the star's is a {@link PyList}
   * @throws ValueError if there are too few
   */
  public static @Nullable Object[] unpackStar(@Nullable Object value, int before, int after) {
    return Iteration.unpackStar(value, before, after);
  }

  /**
   * Calls anything that can be called.
   *
   * @param fn a function, class, bound method or object with {@code __call__}
   * @param args the arguments
   * @return the result, may be null
   * @throws TypeError if it cannot be called
   */
  public static @Nullable Object call(@Nullable Object fn, Args args) {
    if (fn instanceof PyCallable callable) {
      return callable.call(args);
    }
    if (fn instanceof PyInstance instance) {
      Object result = instance.__call__(args);
      if (result != NOT_IMPLEMENTED) {
        return result;
      }
    }
    throw new TypeError("'" + typeName(fn) + "' object is not callable");
  }

  /**
   * Calls anything that can be called.
   *
   * @param fn a function, class, bound method or object with {@code __call__}
   * @param args positional arguments, may be null
   * @return the result, may be null
   * @throws TypeError if it cannot be called
   */
  public static @Nullable Object call(@Nullable Object fn, @Nullable Object... args) {
    return call(fn, Args.of(args));
  }

  /**
   * Calls a method by its name.
   *
   * @param owner the receiver
   * @param method the name
   * @param args the arguments
   * @return the result, may be null
   * @throws AttributeError if there is no such method
   */
  public static @Nullable Object invoke(@Nullable Object owner, String method, Args args) {
    return Attributes.invoke(owner, method, args);
  }

  /**
   * Calls a method by its name.
   *
   * @param owner the receiver
   * @param method the name
   * @param args positional arguments, may be null
   * @return the result, may be null
   * @throws AttributeError if there is no such method
   */
  public static @Nullable Object invoke(
      @Nullable Object owner, String method, @Nullable Object... args) {
    return Attributes.invoke(owner, method, Args.of(args));
  }

  /**
   * The class of a value.
   *
   * @param value any value
   * @return {@code type(value)}
   */
  public static PyType type(@Nullable Object value) {
    return PyType.typeOf(value);
  }

  /** The name of the class of a value. */
  public static String typeName(@Nullable Object value) {
    return value instanceof Sentinel s ? s.type : PyType.typeOf(value).shownName();
  }

  /**
   * Whether a value is an instance of a class.
   *
   * @param value any value
   * @param classes a class, or a tuple of classes
   * @return true if so
   * @throws TypeError if it is no class
   */
  public static boolean isInstance(@Nullable Object value, @Nullable Object classes) {
    if (classes instanceof PyType type) {
      return type.isInstance(value);
    }
    if (classes instanceof Tuple all) {
      for (Object each : all) {
        if (isInstance(value, each)) {
          return true;
        }
      }
      return false;
    }
    throw new TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
  }

  /**
   * Whether a class is derived from another.
   *
   * @param type a class
   * @param classes a class, or a tuple of classes
   * @return true if so
   * @throws TypeError if one is no class
   */
  public static boolean isSubclass(@Nullable Object type, @Nullable Object classes) {
    if (!(type instanceof PyType self)) {
      throw new TypeError("issubclass() arg 1 must be a class");
    }
    if (classes instanceof PyType other) {
      return self.isSubclassOf(other);
    }
    if (classes instanceof Tuple all) {
      for (Object each : all) {
        if (isSubclass(type, each)) {
          return true;
        }
      }
      return false;
    }
    throw new TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
  }

  /**
   * A value as a long.
   *
   * @param value an int
   * @return the number
   * @throws TypeError if it is no int
   * @throws OverflowError if it does not fit
   */
  public static long toLong(@Nullable Object value) {
    return Conversions.toLong(value);
  }

  /**
   * A value as a double.
   *
   * @param value an int or float
   * @return the number
   * @throws TypeError if it is no number
   */
  public static double toDouble(@Nullable Object value) {
    return value instanceof Double d ? d : Conversions.toDouble(value);
  }

  /**
   * A value as a boolean.
   *
   * @param value any value
   * @return its truth
   */
  public static boolean toBoolean(@Nullable Object value) {
    return truth(value);
  }

  /** A value that cannot be None here. */
  static Object notNull(@Nullable Object value) {
    return java.util.Objects.requireNonNull(value);
  }

  /**
   * The error for a local variable without a value.
   *
   * @param name the variable
   * @return the error, to be thrown
   */
  public static UnboundLocalError unbound(String name) {
    return new UnboundLocalError(
        "cannot access local variable '" + name + "' where it is not associated with a value");
  }

  /**
   * The error for a global variable without a value.
   *
   * @param name the variable
   * @return the error, to be thrown
   */
  public static NameError undefined(String name) {
    NameError error = new NameError("name '" + name + "' is not defined");
    error.name(name);
    return error;
  }

  /**
   * The value of a local variable.
   *
   * @param value its content
   * @param name the variable
   * @return the value, may be null
   * @throws UnboundLocalError if it is {@link #UNBOUND}
   */
  public static @Nullable Object bound(@Nullable Object value, String name) {
    if (value == UNBOUND) {
      throw unbound(name);
    }
    return value;
  }
}
