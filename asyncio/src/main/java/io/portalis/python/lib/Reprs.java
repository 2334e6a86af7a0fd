package io.portalis.python.lib;

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
}
