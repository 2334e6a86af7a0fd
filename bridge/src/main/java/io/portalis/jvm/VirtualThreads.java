package io.portalis.jvm;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The virtual threads of JDK 21 and later, reached from code compiled for 17. */
final class VirtualThreads {

  private static final @Nullable MethodHandle START = find();

  static final boolean AVAILABLE = START != null;

  private VirtualThreads() {}

  private static @Nullable MethodHandle find() {
    if (Runtime.version().feature() < 21) {
      return null; // a preview before, which throws unless enabled
    }
    try {
      return MethodHandles.publicLookup()
          .findStatic(
              Thread.class,
              "startVirtualThread",
              MethodType.methodType(Thread.class, Runnable.class));
    } catch (ReflectiveOperationException absent) {
      return null;
    }
  }

  static void start(Runnable task) {
    try {
      Thread started = (Thread) Objects.requireNonNull(START).invokeExact(task);
      assert started != null;
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
