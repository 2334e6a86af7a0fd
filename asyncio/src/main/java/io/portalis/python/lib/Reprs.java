package io.portalis.python.lib;

import io.portalis.python.Py;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the containers of the library are shown; one inside itself is three dots. */
final class Reprs {

  private static final ThreadLocal<java.util.Set<Object>> OPEN =
      ThreadLocal.withInitial(
          () -> java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>()));

  private Reprs() {}

  /** The text of a container, or of its place in itself. */
  static String guarded(Object container, String inside, java.util.function.Supplier<String> text) {
    if (!OPEN.get().add(container)) {
      return inside;
    }
    try {
      return text.get();
    } finally {
      OPEN.get().remove(container);
    }
  }

  /** The entries of a mapping as those of a dict. */
  static String dict(Map<?, ?> entries) {
    return guarded(
        entries,
        "{...}",
        () -> {
          StringBuilder text = new StringBuilder("{");
          String comma = "";
          for (Map.Entry<?, ? extends @Nullable Object> entry : entries.entrySet()) {
            text.append(comma)
                .append(Py.repr(entry.getKey()))
                .append(": ")
                .append(Py.repr(entry.getValue()));
            comma = ", ";
          }
          return text.append('}').toString();
        });
  }
}
