package io.portalis.shim;

/** A question that {@code Class} of TeaVM does not know. */
final class ClassMethods {

  private ClassMethods() {}

  public static boolean isAnonymousClass(Class<?> self) {
    return !self.isArray() && self.getSimpleName().isEmpty();
  }
}
