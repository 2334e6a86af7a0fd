package io.portalis.bridge;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kotlin.coroutines.Continuation;

/**
 * A member of a Kotlin object, as compiled code has it: a suspend function takes a continuation of
 * its result as the last parameter; a name that was mangled for a value class has a hyphen.
 *
 * @param parameters without the continuation
 * @param result of a suspend function, what it returns in Kotlin
 */
record KotlinMember(Method method, boolean isSuspend, List<Type> parameters, Type result) {

  /** The members of an object that can be called, those of its class before inherited ones. */
  static List<KotlinMember> of(Class<?> type, TypeArguments arguments) {
    Set<Class<?>> types = new LinkedHashSet<>();
    for (Class<?> one = type; one != null; one = one.getSuperclass()) {
      types.add(one);
    }
    for (Class<?> one : List.copyOf(types)) {
      collectInterfaces(one, types);
    }
    List<KotlinMember> members = new ArrayList<>();
    for (Class<?> one : types) {
      for (Method method : one.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())
            && !Modifier.isStatic(method.getModifiers())
            && !method.isSynthetic()
            && method.trySetAccessible()) {
          members.add(of(method, arguments));
        }
      }
    }
    return members;
  }

  private static void collectInterfaces(Class<?> type, Set<Class<?>> types) {
    for (Class<?> extended : type.getInterfaces()) {
      types.add(extended);
      collectInterfaces(extended, types);
    }
  }

  private static KotlinMember of(Method method, TypeArguments arguments) {
    List<Type> parameters = Arrays.asList(method.getGenericParameterTypes());
    int last = parameters.size() - 1;
    if (last < 0 || method.getParameterTypes()[last] != Continuation.class) {
      return new KotlinMember(method, false, parameters, method.getGenericReturnType());
    }
    return new KotlinMember(
        method, true, parameters.subList(0, last), arguments.argument(parameters.get(last)));
  }

  /** The name in Kotlin. */
  String name() {
    String name = method.getName();
    int hyphen = name.indexOf('-');
    return hyphen < 0 ? name : name.substring(0, hyphen);
  }

  boolean isMangled() {
    return method.getName().indexOf('-') >= 0;
  }

  /** Whether Java would call it so: by its name or, if it is a property's getter, by that's. */
  boolean isNamed(String name) {
    return name().equals(name)
        || (parameters.isEmpty()
            && !name.isEmpty()
            && name().equals("get" + Character.toUpperCase(name.charAt(0)) + name.substring(1)));
  }

  /** How to call it, with the object as the first argument. */
  MethodHandle handle() {
    try {
      return MethodHandles.lookup().unreflect(method);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("not accessible any more: " + method, e);
    }
  }
}
