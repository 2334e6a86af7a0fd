package io.portalis.benchmarks;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A bare virtual thread, reached from code compiled for JDK 17. */
record VirtualThreadPeer(String name, Runnable body) implements Peer {

  private static final @Nullable MethodHandle START = available() ? find() : null;

  /** Whether this JDK has them; JDK 19 and 20 had a preview. */
  static boolean available() {
    return Runtime.version().feature() >= 21;
  }

  private static MethodHandle find() {
    try {
      return MethodHandles.publicLookup()
          .findStatic(
              Thread.class,
              "startVirtualThread",
              MethodType.methodType(Thread.class, Runnable.class));
    } catch (ReflectiveOperationException absent) {
      throw new IllegalStateException("needs JDK 21", absent);
    }
  }

  static Thread start(Runnable body) {
    try {
      return (Thread) Objects.requireNonNull(START).invokeExact(body);
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public Object start() {
    return start(body);
  }

  @Override
  public boolean isOver(Object handle) {
    return !((Thread) handle).isAlive();
  }

  /** Wakes the threads that wait. */
  @Override
  public void close(Object[] handles) {
    for (Object handle : handles) {
      LockSupport.unpark((Thread) handle);
    }
  }
}
