package io.portalis.translator.library;

import io.portalis.translator.model.Slot;
import io.portalis.translator.model.Type;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The supertypes of the library's classes, with their type arguments. */
public final class Supertypes {

  private static final Set<String> READ_ONLY =
      Set.of(
          "Awaitable",
          "Coroutine",
          "Task",
          "Generator",
          "AsyncGenerator",
          "Iterator",
          "Iterable",
          "AsyncIterator",
          "AsyncIterable",
          "ContextManager",
          "AsyncContextManager");

  private Supertypes() {}

  /** Returns whether values of the type arguments can only come out of an object, not go in. */
  public static boolean isReadOnly(@Nullable Class<?> type) {
    return type != null && READ_ONLY.contains(type.getSimpleName());
  }

  /**
   * Returns a type as an instance of a superclass or superinterface.
   *
   * @throws IllegalArgumentException if {@code target} is no supertype of it
   */
  public static Type as(Type type, Class<?> target) {
    Class<?> start = type.library();
    if (start == null) {
      throw new IllegalArgumentException(type + " is not of the library");
    }
    Map<TypeVariable<?>, Slot> bindings = new HashMap<>();
    TypeVariable<?>[] variables = start.getTypeParameters();
    for (int i = 0; i < variables.length; i++) {
      bindings.put(variables[i], type.arguments().get(i));
    }
    List<Slot> arguments = find(start, bindings, target);
    if (arguments == null) {
      throw new IllegalArgumentException(type + " is no " + target);
    }
    return Type.library(target, arguments).withNull(type.nullable());
  }

  private static @Nullable List<Slot> find(
      Class<?> type, Map<TypeVariable<?>, Slot> bindings, Class<?> target) {
    if (type == target) {
      List<Slot> arguments = new ArrayList<>();
      for (TypeVariable<?> variable : type.getTypeParameters()) {
        arguments.add(bindings.getOrDefault(variable, Slot.constant(Type.ANY)));
      }
      return arguments;
    }
    List<java.lang.reflect.Type> parents = new ArrayList<>(List.of(type.getGenericInterfaces()));
    if (type.getGenericSuperclass() != null) {
      parents.add(0, type.getGenericSuperclass());
    }
    for (java.lang.reflect.Type parent : parents) {
      Class<?> raw = JavaTypes.raw(parent);
      if (target.isAssignableFrom(raw)) {
        Map<TypeVariable<?>, Slot> inner = new HashMap<>();
        if (parent instanceof ParameterizedType parameterized) {
          TypeVariable<?>[] variables = raw.getTypeParameters();
          for (int i = 0; i < variables.length; i++) {
            inner.put(variables[i], slot(parameterized.getActualTypeArguments()[i], bindings));
          }
        }
        return find(raw, inner, target);
      }
    }
    return null;
  }

  private static Slot slot(java.lang.reflect.Type argument, Map<TypeVariable<?>, Slot> bindings) {
    if (argument instanceof TypeVariable<?> variable) {
      return bindings.getOrDefault(variable, Slot.constant(Type.ANY));
    }
    return Slot.constant(JavaTypes.typeOf(argument, bindings));
  }
}
