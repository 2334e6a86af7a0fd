package io.portalis.shim.java.util.concurrent;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Actions as functions that return null. */
final class Actions {

  private Actions() {}

  static <A extends @Nullable Object> Function<A, @Nullable Void> accepting(
      Consumer<? super A> action) {
    Objects.requireNonNull(action);
    return value -> {
      action.accept(value);
      return null;
    };
  }

  static <A extends @Nullable Object, B extends @Nullable Object>
      BiFunction<A, B, @Nullable Void> accepting(BiConsumer<? super A, ? super B> action) {
    Objects.requireNonNull(action);
    return (one, two) -> {
      action.accept(one, two);
      return null;
    };
  }

  static <A extends @Nullable Object> Function<A, @Nullable Void> running(Runnable action) {
    Objects.requireNonNull(action);
    return value -> {
      action.run();
      return null;
    };
  }

  static <A extends @Nullable Object, B extends @Nullable Object>
      BiFunction<A, B, @Nullable Void> runningAfterBoth(Runnable action) {
    Objects.requireNonNull(action);
    return (one, two) -> {
      action.run();
      return null;
    };
  }
}
