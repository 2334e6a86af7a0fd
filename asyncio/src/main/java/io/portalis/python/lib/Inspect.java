package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyFunction;
import io.portalis.python.PyType;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import java.util.ArrayList;
import java.util.List;
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

  /** Whether it is a function that was defined in Python; a bound method is none. */
  @Python("isfunction(object)")
  public static boolean isfunction(@Nullable Object object) {
    return object instanceof PyFunction && !Py.hasAttr(object, "__self__");
  }

  /** Whether it is a method that knows its object. */
  @Python("ismethod(object)")
  public static boolean ismethod(@Nullable Object object) {
    return object instanceof PyFunction && Py.hasAttr(object, "__self__");
  }

  /** Whether it is a function that is built in. */
  @Python("isbuiltin(object)")
  public static boolean isbuiltin(@Nullable Object object) {
    return PyType.BUILTIN_FUNCTION == Py.type(object);
  }

  /** Whether it is a function of whatever sort. */
  @Python("isroutine(object)")
  public static boolean isroutine(@Nullable Object object) {
    return object instanceof PyFunction || isbuiltin(object);
  }

  /** Whether it is an {@code async def} that gives coroutines. */
  @Python("iscoroutinefunction(obj)")
  public static boolean iscoroutinefunction(@Nullable Object obj) {
    return obj instanceof PyFunction function && function.isCoroutine();
  }

  /** A documentation without its indentation. */
  @Python("cleandoc(doc)")
  public static String cleandoc(String doc) {
    String[] lines = doc.replace("\t", "        ").split("\n", -1);
    int margin = Integer.MAX_VALUE;
    for (int i = 1; i < lines.length; i++) {
      String rest = lines[i].stripLeading();
      margin = rest.isEmpty() ? margin : Math.min(margin, lines[i].length() - rest.length());
    }
    List<String> kept = new ArrayList<>(List.of(lines[0].stripLeading()));
    for (int i = 1; i < lines.length; i++) {
      kept.add(lines[i].substring(Math.min(margin, lines[i].length())));
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).isEmpty()) {
      kept.remove(kept.size() - 1);
    }
    while (!kept.isEmpty() && kept.get(0).isEmpty()) {
      kept.remove(0);
    }
    return String.join("\n", kept);
  }
}
