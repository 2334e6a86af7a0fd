package io.portalis.shim;

/** A method of {@code Enum} whose result is the JDK's. */
final class EnumMethods {

  private EnumMethods() {}

  public static int compareTo(Enum<?> self, Enum<?> o) {
    return self.ordinal() - o.ordinal();
  }
}
