package io.portalis.translator.library;

import io.portalis.python.Tuple;
import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Java's types as the library declares them, in the translator's terms. */
public final class JavaTypes {

  private JavaTypes() {}

  private static boolean isKnown(Class<?> type) {
    return type == Iterator.class
        || type == Iterable.class
        || (type.getName().startsWith("io.portalis.") && !type.isArray());
  }

  /** Returns the class of a type without its arguments. */
  public static Class<?> raw(java.lang.reflect.Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    if (type instanceof ParameterizedType parameterized) {
      return (Class<?>) parameterized.getRawType();
    }
    if (type instanceof TypeVariable<?> variable) {
      return raw(variable.getBounds()[0]);
    }
    if (type instanceof WildcardType wildcard) {
      return raw(wildcard.getUpperBounds()[0]);
    }
    if (type instanceof GenericArrayType array) {
      return raw(array.getGenericComponentType()).arrayType();
    }
    throw new IllegalArgumentException(type.toString());
  }

  /** Returns what a value of a Java type may be, given what its type variables stand for. */
  public static Type typeOf(java.lang.reflect.Type type, Map<TypeVariable<?>, Slot> bindings) {
    return typeOf(type, bindings, path -> Slot.constant(Type.ANY), "");
  }

  /**
   * Returns what a new value of a Java type may be.
   *
   * @param fresh gives slots for the type arguments of new containers, by their place in the type
   */
  public static Type typeOf(
      java.lang.reflect.Type type,
      Map<TypeVariable<?>, Slot> bindings,
      Function<String, Slot> fresh,
      String path) {
    if (type instanceof TypeVariable<?> variable) {
      Slot slot = bindings.get(variable);
      return slot == null ? Type.ANY : slot.type();
    }
    if (type instanceof WildcardType wildcard) {
      return typeOf(wildcard.getUpperBounds()[0], bindings, fresh, path);
    }
    Class<?> raw = raw(type);
    if (raw == void.class || raw == Void.class) {
      return Type.NONE;
    }
    if (raw == long.class || raw == int.class) {
      return Type.INT;
    }
    if (raw == Long.class) {
      return Type.INT;
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return Type.BOOL;
    }
    if (raw == double.class || raw == Double.class) {
      return Type.FLOAT;
    }
    if (raw == String.class) {
      return Type.STR;
    }
    if (raw == Tuple.class) {
      return Type.tupleOf(Type.ANY);
    }
    if (!isKnown(raw)) {
      return Type.ANY;
    }
    List<Slot> arguments = new ArrayList<>();
    for (int i = 0; i < raw.getTypeParameters().length; i++) {
      java.lang.reflect.Type argument =
          type instanceof ParameterizedType parameterized
              ? parameterized.getActualTypeArguments()[i]
              : Object.class;
      if (argument instanceof TypeVariable<?> variable && bindings.containsKey(variable)) {
        arguments.add(bindings.get(variable));
        continue;
      }
      String place = path + "/" + i;
      Type inner = typeOf(argument, bindings, fresh, place);
      if (Supertypes.isReadOnly(raw)) {
        arguments.add(Slot.constant(inner));
      } else {
        Slot slot = fresh.apply(place);
        slot.join(inner);
        arguments.add(slot);
      }
    }
    return Type.library(raw, arguments);
  }
}
