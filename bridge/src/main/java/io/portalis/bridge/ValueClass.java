package io.portalis.bridge;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import kotlin.jvm.JvmInline;
import org.jspecify.annotations.Nullable;

/**
 * A value class of Kotlin, which in compiled code is mostly what it wraps, and now and then a box.
 *
 * @param box makes the box of what is wrapped, after the checks of the class
 * @param unbox takes it out
 */
record ValueClass(Class<?> type, Class<?> wrapped, MethodHandle box, MethodHandle unbox) {

  /** The value class that a class is, if it is one that can be reached. */
  static @Nullable ValueClass of(Class<?> type) {
    if (!type.isAnnotationPresent(JvmInline.class)) {
      return null;
    }
    try {
      Method unbox = accessible(type.getDeclaredMethod("unbox-impl"));
      Class<?> wrapped = unbox.getReturnType();
      Method box = accessible(type.getDeclaredMethod("box-impl", wrapped));
      Method construct = accessible(type.getDeclaredMethod("constructor-impl", wrapped));
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      return new ValueClass(
          type,
          wrapped,
          MethodHandles.filterReturnValue(lookup.unreflect(construct), lookup.unreflect(box)),
          lookup.unreflect(unbox));
    } catch (ReflectiveOperationException unreachable) {
      return null;
    }
  }

  private static Method accessible(Method method) {
    method.trySetAccessible();
    return method;
  }

  /** The class of what is wrapped, that of its box if it is primitive. */
  Class<?> boxedWrapped() {
    return MethodType.methodType(wrapped).wrap().returnType();
  }

  /** A value of this class, which may have come as what it wraps, as its box. */
  @Nullable Object boxed(@Nullable Object value) {
    return value == null || type.isInstance(value) ? value : invoke(box, value);
  }

  /** What a value of this class wraps, as which it may have come. */
  @Nullable Object unboxed(@Nullable Object value) {
    return type.isInstance(value) ? invoke(unbox, value) : value;
  }

  private static @Nullable Object invoke(MethodHandle handle, @Nullable Object value) {
    try {
      return handle.invoke(value);
    } catch (Throwable thrown) {
      throw Waiting.<RuntimeException>sneaky(thrown);
    }
  }
}
