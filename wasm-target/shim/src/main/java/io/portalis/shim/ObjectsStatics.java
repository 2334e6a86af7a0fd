package io.portalis.shim;

/** Checks of {@code Objects} whose failures say what the JDK's say. */
final class ObjectsStatics {

  private ObjectsStatics() {}

  public static Object requireNonNull(Object object) {
    if (object == null) {
      throw new NullPointerException();
    }
    return object;
  }

  public static int checkIndex(int index, int length) {
    return Bounds.element(index, length);
  }

  /** Those of {@code Enum}. */
  static final class OfEnum {

    private OfEnum() {}

    public static <E extends Enum<E>> Enum<?> valueOf(Class<E> type, String name) {
      if (name == null) {
        throw new NullPointerException("Name is null");
      }
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equals(name)) {
          return constant;
        }
      }
      throw new IllegalArgumentException(
          "No enum constant " + type.getName().replace('$', '.') + "." + name);
    }
  }
}
