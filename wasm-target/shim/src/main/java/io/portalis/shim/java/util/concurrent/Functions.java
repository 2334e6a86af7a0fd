package io.portalis.shim.java.util.concurrent;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Actions as functions that return null. */
final class Functions {

  private Functions() {}

  static <T> Function<T, Void> of(Consumer<? super T> action) {
    Objects.requireNonNull(action);
    return value -> {
      action.accept(value);
      return null;
    };
  }

  static <T> Function<T, Void> of(Runnable action) {
    Objects.requireNonNull(action);
    return value -> {
      action.run();
      return null;
    };
  }

  static <T, U> BiFunction<T, U, Void> of(BiConsumer<? super T, ? super U> action) {
    Objects.requireNonNull(action);
    return (first, second) -> {
      action.accept(first, second);
      return null;
    };
  }

  static <T, U> BiFunction<T, U, Void> ofBoth(Runnable action) {
    Objects.requireNonNull(action);
    return (first, second) -> {
      action.run();
      return null;
    };
  }
}
