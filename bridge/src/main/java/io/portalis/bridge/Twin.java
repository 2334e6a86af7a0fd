package io.portalis.bridge;

import io.portalis.Spawner;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Java interface whose methods stand for the members of a Kotlin object. */
public final class Twin implements InvocationHandler {

  /** What a method of the interface does. */
  interface Action {
    @Nullable Object invoke(Object proxy, Object @Nullable [] args) throws Throwable;
  }

  private final Class<?> type;
  private final Object target;
  private final @Nullable Spawner spawner;
  private final Map<Method, Action> actions = new HashMap<>();

  private Twin(Class<?> type, Object target, @Nullable Spawner spawner) {
    this.type = type;
    this.target = target;
    this.spawner = spawner;
  }

  /**
   * Makes the twin of an object.
   *
   * @param spawner where suspend members are called; null for right where the caller is
   */
  public static <A> A of(@Nullable Spawner spawner, Class<A> type, Object target) {
    Objects.requireNonNull(target, "target");
    if (!type.isInterface()) {
      throw new IllegalArgumentException("type must be an interface: " + type.getName());
    }
    Twin twin = new Twin(type, target, spawner);
    twin.bind();
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, twin));
  }

  private void bind() {
    TwinBinding binding = new TwinBinding(type, target, spawner);
    List<String> unmapped = new ArrayList<>();
    for (Method method : type.getMethods()) {
      if (Modifier.isStatic(method.getModifiers()) || isOfObject(method)) {
        continue;
      }
      try {
        actions.put(method, method.isDefault() ? ownCode(method) : binding.action(method));
      } catch (IllegalArgumentException refusal) {
        unmapped.add(refusal.getMessage());
      }
    }
    if (!unmapped.isEmpty()) {
      throw new IllegalArgumentException(
          type.getName()
              + " is no twin of "
              + target.getClass().getName()
              + ":\n  "
              + String.join("\n  ", unmapped));
    }
  }

  /** What any object can do; an interface may name it without saying more. */
  private @Nullable Object ofObject(Object proxy, Method method, Object @Nullable [] args) {
    return switch (method.getName()) {
      case "equals" -> isSame(proxy, Objects.requireNonNull(args)[0]);
      case "hashCode" -> 31 * System.identityHashCode(target) + type.hashCode();
      default -> type.getSimpleName() + " of " + target;
    };
  }

  private static boolean isOfObject(Method method) {
    try {
      Object.class.getMethod(method.getName(), method.getParameterTypes());
      return true;
    } catch (NoSuchMethodException own) {
      return false;
    }
  }

  private static boolean isSame(Object proxy, @Nullable Object other) {
    return other != null
        && Proxy.isProxyClass(other.getClass())
        && Proxy.getInvocationHandler(proxy) instanceof Twin one
        && Proxy.getInvocationHandler(other) instanceof Twin two
        && one.type == two.type
        && one.target == two.target
        && one.spawner == two.spawner;
  }

  /** The code of a default method. */
  private static Action ownCode(Method method) {
    Class<?> owner = method.getDeclaringClass();
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
      MethodHandle code =
          lookup
              .unreflectSpecial(method, owner)
              .asSpreader(Object[].class, method.getParameterCount())
              .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
      return (proxy, args) -> code.invokeExact(proxy, args);
    } catch (IllegalAccessException notOpen) {
      return (proxy, args) -> InvocationHandler.invokeDefault(proxy, method, args);
    }
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args)
      throws Throwable {
    return method.getDeclaringClass() == Object.class
        ? ofObject(proxy, method, args)
        : Objects.requireNonNull(actions.get(method)).invoke(proxy, args);
  }
}
