package io.portalis.benchmarks;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.Callable;

/**
 * {@code StructuredTaskScope.fork}, in the shape that the preview has had since JDK 25. Needs
 * {@code --enable-preview}.
 */
final class ForkPeer implements Peer {

  private static final Callable<Object> BODY = () -> "done";
  private static final String SCOPE = "java.util.concurrent.StructuredTaskScope";
  private static final MethodHandle OPEN = find(SCOPE, "open");
  private static final MethodHandle FORK = find(SCOPE, "fork", Callable.class);
  private static final MethodHandle JOIN = find(SCOPE, "join");
  private static final MethodHandle STATE = find(SCOPE + "$Subtask", "state");

  private Object scope = "not open";

  /** The method, or one that throws if this JDK does not have it. */
  private static MethodHandle find(String type, String method, Class<?>... parameters) {
    try {
      MethodHandle found =
          MethodHandles.publicLookup().unreflect(Class.forName(type).getMethod(method, parameters));
      return found.asType(found.type().generic());
    } catch (ReflectiveOperationException absent) {
      return MethodHandles.throwException(Object.class, ReflectiveOperationException.class)
          .bindTo(absent);
    }
  }

  /** Whether this JDK has it, and was told to let it be used. */
  static boolean available() {
    try {
      Object scope = OPEN.invokeExact();
      ((AutoCloseable) scope).close();
      return true;
    } catch (Throwable absent) {
      return false;
    }
  }

  @Override
  public String name() {
    return "StructuredTaskScope.fork";
  }

  @Override
  public void open() {
    scope = call(OPEN);
  }

  @Override
  public Object start() {
    return call(FORK, scope, BODY);
  }

  @Override
  public boolean isOver(Object handle) {
    return !"UNAVAILABLE".equals(((Enum<?>) call(STATE, handle)).name());
  }

  @Override
  public void close(Object[] handles) {
    call(JOIN, scope);
    try {
      ((AutoCloseable) scope).close();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Object call(MethodHandle method) {
    try {
      return method.invokeExact();
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Object call(MethodHandle method, Object on) {
    try {
      return method.invokeExact(on);
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Object call(MethodHandle method, Object on, Object argument) {
    try {
      return method.invokeExact(on, argument);
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }
}
