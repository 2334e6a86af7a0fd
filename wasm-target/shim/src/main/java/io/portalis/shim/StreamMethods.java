package io.portalis.shim;

import java.util.Collection;
import java.util.stream.Stream;

/** Methods of {@code Stream} that TeaVM lacks. */
final class StreamMethods {

  private StreamMethods() {}

  public static Stream<?> ofNullable(Object element) {
    return element == null ? Stream.empty() : Stream.of(element);
  }

  /** Those of {@code Collection}: on one thread, nothing is parallel. */
  static final class OfCollection {

    private OfCollection() {}

    public static Stream<?> parallelStream(Collection<?> self) {
      return self.stream();
    }
  }
}
