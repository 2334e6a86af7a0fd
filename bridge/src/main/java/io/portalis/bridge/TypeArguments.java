package io.portalis.bridge;

import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the type parameters of a class's supertypes stand for in the class. */
final class TypeArguments {

  /** So deep are type arguments compared; bounds such as that of an {@code Enum} never end. */
  private static final int DEPTH = 4;

  private final Map<TypeVariable<?>, Type> arguments = new HashMap<>();

  TypeArguments(Class<?> type) {
    collect(type);
  }

  private void collect(@Nullable Type type) {
    if (type == null) {
      return;
    }
    Class<?> erased = erase(type);
    if (type instanceof ParameterizedType parameterized) {
      TypeVariable<?>[] parameters = erased.getTypeParameters();
      for (int i = 0; i < parameters.length; i++) {
        arguments.putIfAbsent(parameters[i], parameterized.getActualTypeArguments()[i]);
      }
    }
    collect(erased.getGenericSuperclass());
    for (Type extended : erased.getGenericInterfaces()) {
      collect(extended);
    }
  }

  /** The type with its outermost variable or wildcard replaced by what it stands for. */
  Type resolve(Type type) {
    if (type instanceof TypeVariable<?> variable) {
      Type known = arguments.get(variable);
      return resolve(known != null ? known : variable.getBounds()[0]);
    }
    if (type instanceof WildcardType wildcard) {
      Type[] lower = wildcard.getLowerBounds();
      return resolve(lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0]);
    }
    return type;
  }

  /** Whether nobody has said what a type parameter stands for. */
  boolean isFree(Type type) {
    return type instanceof TypeVariable<?> variable
        && (arguments.get(variable) == null || isFree(arguments.get(variable)));
  }

  /** The class of a type, that of its box if it is primitive. */
  Class<?> boxed(Type type) {
    return MethodType.methodType(erase(resolve(type))).wrap().returnType();
  }

  /** The argument of a parameterized type; {@code Object} if it has none. */
  Type argument(Type type) {
    return resolve(type) instanceof ParameterizedType parameterized
        ? resolve(parameterized.getActualTypeArguments()[0])
        : Object.class;
  }

  /** Whether a value of another class's type can be had as this class's type. */
  boolean accepts(Type wanted, TypeArguments from, Type given) {
    return accepts(wanted, from, given, DEPTH);
  }

  private boolean accepts(Type wanted, TypeArguments from, Type given, int depth) {
    if (!boxed(wanted).isAssignableFrom(from.boxed(given))) {
      return false;
    }
    return depth == 0
        || !(resolve(wanted) instanceof ParameterizedType one)
        || !(from.resolve(given) instanceof ParameterizedType other)
        || one.getRawType() != other.getRawType()
        || acceptsArguments(one, from, other, depth - 1);
  }

  private boolean acceptsArguments(
      ParameterizedType wanted, TypeArguments from, ParameterizedType given, int depth) {
    Type[] those = given.getActualTypeArguments();
    Type[] these = wanted.getActualTypeArguments();
    for (int i = 0; i < these.length; i++) {
      boolean consumes = these[i] instanceof WildcardType some && some.getLowerBounds().length > 0;
      boolean accepted =
          consumes
              ? from.accepts(those[i], this, these[i], depth)
              : accepts(these[i], from, those[i], depth);
      if (!accepted) {
        return false;
      }
    }
    return true;
  }

  private static Class<?> erase(Type type) {
    if (type instanceof Class<?> known) {
      return known;
    }
    if (type instanceof ParameterizedType parameterized) {
      return (Class<?>) parameterized.getRawType();
    }
    if (type instanceof GenericArrayType array) {
      return erase(array.getGenericComponentType()).arrayType();
    }
    return Object.class; // a variable inside an array
  }
}
