package io.portalis.translator.model;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the values of an expression.
 *
 * @param kind the sort of values
 * @param nullable whether None may be among them
 * @param bits of an int, the bits that its values need at most; more than 63 do not fit a long
 * @param library the class of the runtime library, of {@link Kind#LIBRARY}
 * @param arguments the type arguments of that class
 * @param elements of a tuple: the types of its elements, or one for all if it is {@code variadic}
 * @param variadic whether a tuple has any number of elements
 * @param classes the class of an instance, or the classes that a class object may be
 * @param functions the functions that a function object may be
 */
public record Type(
    Kind kind,
    boolean nullable,
    int bits,
    @Nullable Class<?> library,
    List<Slot> arguments,
    List<Type> elements,
    boolean variadic,
    Set<ClassInfo> classes,
    Set<FunctionInfo> functions) {

  /** The sorts of values. */
  public enum Kind {
    /** No value at all, so far. */
    BOTTOM,
    /** None only. */
    NONE,
    /** A bool. */
    BOOL,
    /** An int. */
    INT,
    /** A float. */
    FLOAT,
    /** A str. */
    STR,
    /** A tuple. */
    TUPLE,
    /** An instance of a class of the runtime library. */
    LIBRARY,
    /** An instance of a class of the program. */
    INSTANCE,
    /** A class of the program, as an object. */
    CLASS,
    /** A function of the program, as an object. */
    FUNCTION,
    /** Anything. */
    ANY
  }

  /** The most bits that an int held in a {@code long} has. */
  public static final int LONG_BITS = 63;

  /** No value. */
  public static final Type BOTTOM = simple(Kind.BOTTOM);

  /** None. */
  public static final Type NONE = simple(Kind.NONE);

  /** True and False. */
  public static final Type BOOL = simple(Kind.BOOL);

  /** A float. */
  public static final Type FLOAT = simple(Kind.FLOAT);

  /** A str. */
  public static final Type STR = simple(Kind.STR);

  /** Anything. */
  public static final Type ANY = simple(Kind.ANY);

  /** An int of ordinary size: a count, an index, a result of the library. */
  public static final Type INT = ofInt(31);

  /** An int of any size. */
  public static final Type BIG_INT = ofInt(LONG_BITS + 1);

  private static Type simple(Kind kind) {
    return new Type(kind, false, 0, null, List.of(), List.of(), false, Set.of(), Set.of());
  }

  /** Returns an int of at most so many bits. */
  public static Type ofInt(int bits) {
    return new Type(
        Kind.INT,
        false,
        Math.min(bits, LONG_BITS + 1),
        null,
        List.of(),
        List.of(),
        false,
        Set.of(),
        Set.of());
  }

  /** Returns a tuple with these elements. */
  public static Type tuple(List<Type> elements) {
    return new Type(
        Kind.TUPLE, false, 0, null, List.of(), List.copyOf(elements), false, Set.of(), Set.of());
  }

  /** Returns a tuple with any number of elements of one type. */
  public static Type tupleOf(Type element) {
    return new Type(
        Kind.TUPLE, false, 0, null, List.of(), List.of(element), true, Set.of(), Set.of());
  }

  /** Returns the instances of a class of the library whose type arguments are objects. */
  public static Type libraryOfObjects(Class<?> library) {
    return library(
        library, Collections.nCopies(library.getTypeParameters().length, Slot.constant(ANY)));
  }

  /** Returns the instances of a class of the library. */
  public static Type library(Class<?> library, List<Slot> arguments) {
    return new Type(
        Kind.LIBRARY,
        false,
        0,
        library,
        List.copyOf(arguments),
        List.of(),
        false,
        Set.of(),
        Set.of());
  }

  /** Returns the instances of a class of the program. */
  public static Type instance(ClassInfo type) {
    return new Type(
        Kind.INSTANCE, false, 0, null, List.of(), List.of(), false, Set.of(type), Set.of());
  }

  /** Returns a class of the program as an object. */
  public static Type classObject(ClassInfo type) {
    return new Type(
        Kind.CLASS, false, 0, null, List.of(), List.of(), false, Set.of(type), Set.of());
  }

  /** Returns a function of the program as an object. */
  public static Type function(FunctionInfo function) {
    return new Type(
        Kind.FUNCTION, false, 0, null, List.of(), List.of(), false, Set.of(), Set.of(function));
  }

  Type withFunctions(Set<FunctionInfo> all) {
    return new Type(kind, nullable, bits, library, arguments, elements, variadic, classes, all);
  }

  Type withClasses(Set<ClassInfo> all) {
    return new Type(kind, nullable, bits, library, arguments, elements, variadic, all, functions);
  }

  /** Returns this type with or without None. */
  public Type withNull(boolean nullable) {
    return nullable == this.nullable || kind == Kind.ANY || kind == Kind.NONE
        ? this
        : kind == Kind.BOTTOM && nullable
            ? NONE
            : new Type(
                kind, nullable, bits, library, arguments, elements, variadic, classes, functions);
  }

  /** Returns whether it is of a kind. */
  public boolean is(Kind kind) {
    return this.kind == kind;
  }

  /** Returns whether these are instances of a class of the library, or of its subclasses. */
  public boolean isLibrary(Class<?> type) {
    return library != null && type.isAssignableFrom(library);
  }

  /** Returns the one class of an instance. */
  public ClassInfo instanceClass() {
    return classes.iterator().next();
  }

  /** Returns whether it is an int that a long can hold. */
  public boolean isLong() {
    return kind == Kind.INT && bits <= LONG_BITS;
  }

  /** Returns whether a primitive of Java holds it. */
  public boolean isPrimitive() {
    return !nullable && (isLong() || kind == Kind.BOOL || kind == Kind.FLOAT);
  }

  /** Returns whether nothing is known: dynamic operations are needed. */
  public boolean isDynamic() {
    return kind == Kind.ANY || kind == Kind.BOTTOM || (kind == Kind.INT && bits > LONG_BITS);
  }

  /** Returns what all elements of a tuple have in common. */
  public Type commonElement() {
    Type common = BOTTOM;
    for (Type element : elements) {
      common = Types.join(common, element);
    }
    return common;
  }

  boolean mentions(Slot slot, int depth) {
    if (depth > 8) {
      return true;
    }
    for (Slot argument : arguments) {
      if (argument.is(slot) || argument.type().mentions(slot, depth + 1)) {
        return true;
      }
    }
    for (Type element : elements) {
      if (element.mentions(slot, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    String text =
        switch (kind) {
          case INT -> "int" + bits;
          case LIBRARY -> Objects.requireNonNull(library).getSimpleName() + arguments;
          case TUPLE -> "tuple" + elements + (variadic ? "..." : "");
          case INSTANCE -> instanceClass().name();
          case CLASS -> "type" + classes.stream().map(ClassInfo::name).collect(Collectors.toList());
          case FUNCTION ->
              "def" + functions.stream().map(FunctionInfo::name).collect(Collectors.toList());
          default -> kind.toString();
        };
    return nullable ? text + "?" : text;
  }
}
