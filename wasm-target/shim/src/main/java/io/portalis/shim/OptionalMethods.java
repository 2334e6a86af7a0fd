package io.portalis.shim;

import java.util.NoSuchElementException;
import java.util.Optional;

/** Methods of {@code Optional} whose failures say what the JDK's say. */
final class OptionalMethods {

  private OptionalMethods() {}

  public static Object get(Optional<?> self) {
    return orElseThrow(self);
  }

  public static Object orElseThrow(Optional<?> self) {
    if (self.isEmpty()) {
      throw new NoSuchElementException("No value present");
    }
    return self.orElse(null);
  }
}
