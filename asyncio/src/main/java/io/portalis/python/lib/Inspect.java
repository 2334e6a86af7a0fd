package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyFunction;
import io.portalis.python.PyType;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import org.jspecify.annotations.Nullable;

/** What there is of Python's module {@code inspect}. */
@PythonModule("inspect")
public final class Inspect {

  private Inspect() {}

  private static boolean is(@Nullable Object object, String... types) {
    String name = Py.type(object).name();
    for (String type : types) {
      if (name.equals(type)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a coroutine. */
  @Python("iscoroutine(object)")
  public static boolean iscoroutine(@Nullable Object object) {
    return is(object, "coroutine");
  }

  /** Whether {@code await} takes it. */
  @Python("isawaitable(object)")
  public static boolean isawaitable(@Nullable Object object) {
    return is(object, "coroutine", "Future", "Task", "_GatheringFuture")
        || (object != null && Py.hasAttr(object, "__await__"));
  }

  /** Whether it is an async generator. */
  @Python("isasyncgen(object)")
  public static boolean isasyncgen(@Nullable Object object) {
    return is(object, "async_generator");
  }

  /** Whether it is a generator. */
  @Python("isgenerator(object)")
  public static boolean isgenerator(@Nullable Object object) {
    return is(object, "generator");
  }

  /** Whether it is a class. */
  @Python("isclass(object)")
  public static boolean isclass(@Nullable Object object) {
    return object instanceof PyType;
  }

  /** Whether it is a function that was defined in Python. */
  @Python("isfunction(object)")
  public static boolean isfunction(@Nullable Object object) {
    return object instanceof PyFunction;
  }
}
