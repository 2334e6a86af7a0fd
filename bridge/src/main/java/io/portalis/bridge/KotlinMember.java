package io.portalis.bridge;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
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
            && (!Modifier.isStatic(method.getModifiers()) || (one == type && isObject(type)))
            && !method.isSynthetic()
            && method.trySetAccessible()) {
          members.add(of(method, arguments));
        }
      }
    }
    return members;
  }

  /** Whether a class is that of a Kotlin object, whose static methods are members of it. */
  private static boolean isObject(Class<?> type) {
    try {
      return Modifier.isStatic(type.getField("INSTANCE").getModifiers());
    } catch (NoSuchFieldException none) {
      return false;
    }
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

  private int hyphen() {
    return method.getName().indexOf('-');
  }

  boolean isMangled() {
    return hyphen() >= 0;
  }

  /** The name in Kotlin. */
  String name() {
    return isMangled() ? method.getName().substring(0, hyphen()) : method.getName();
  }

  /** What a mangled name has after its hyphen. */
  String mangling() {
    return method.getName().substring(hyphen() + 1);
  }

  /** As the Kotlin compiler does it: five bytes of a hash of what is said of the parameters. */
  static String mangling(String signature) {
    try {
      byte[] hash =
          MessageDigest.getInstance("MD5").digest(signature.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 5));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
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
      MethodHandle handle = MethodHandles.lookup().unreflect(method);
      return Modifier.isStatic(method.getModifiers())
          ? MethodHandles.dropArguments(handle, 0, Object.class)
          : handle;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("not accessible any more: " + method, e);
    }
  }
}
