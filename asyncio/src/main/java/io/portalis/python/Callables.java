package io.portalis.python;

import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Anything that can be called, as functional interfaces of Java. */
public final class Callables {

  private Callables() {}

  /**
   * A callable as a function of one argument.
   *
   * @param callable what to call; null for null
   * @param <A> the argument
   * @param <R> the result
   * @return the function
   */
  @SuppressWarnings({"unchecked", "NullAway"})
  public static <A, R> Function<A, R> function(@Nullable Object callable) {
    return callable == null ? null : a -> (R) Py.call(callable, a);
  }

  /**
   * A callable as a function of two arguments.
   *
   * @param callable what to call
   * @param <A> the first argument
   * @param <B> the second argument
   * @param <R> the result
   * @return the function
   */
  @SuppressWarnings({"unchecked", "NullAway"})
  public static <A, B, R> BiFunction<A, B, R> biFunction(@Nullable Object callable) {
    return callable == null ? null : (a, b) -> (R) Py.call(callable, a, b);
  }

  /**
   * A callable as a test.
   *
   * @param callable what to call
   * @param <A> the argument
   * @return the test
   */
  @SuppressWarnings("NullAway")
  public static <A> Predicate<A> predicate(@Nullable Object callable) {
    return callable == null ? null : a -> Py.truth(Py.call(callable, a));
  }

  /**
   * A callable without arguments.
   *
   * @param callable what to call
   * @param <R> the result
   * @return the supplier
   */
  @SuppressWarnings({"unchecked", "NullAway"})
  public static <R> Supplier<R> supplier(@Nullable Object callable) {
    return callable == null ? null : () -> (R) Py.call(callable);
  }

  /**
   * A callable without result.
   *
   * @param callable what to call
   * @param <A> the argument
   * @return the consumer
   */
  @SuppressWarnings("NullAway")
  public static <A> Consumer<A> consumer(@Nullable Object callable) {
    return callable == null ? null : a -> Py.call(callable, a);
  }

  /**
   * A callable without arguments and result.
   *
   * @param callable what to call
   * @return the action
   */
  @SuppressWarnings("NullAway")
  public static Runnable runnable(@Nullable Object callable) {
    return callable == null ? null : () -> Py.call(callable);
  }

  /**
   * A callable without arguments.
   *
   * @param callable what to call
   * @param <R> the result
   * @return the callable of Java
   */
  @SuppressWarnings({"unchecked", "NullAway"})
  public static <R> Callable<R> callable(@Nullable Object callable) {
    return callable == null ? null : () -> (R) Py.call(callable);
  }
}
