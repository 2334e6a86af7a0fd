package io.portalis;

import org.jspecify.annotations.Nullable;

/**
 * How a stage ended, as a value.
 *
 * @param <T> the type of a success
 */
public sealed interface Outcome<T extends @Nullable Object> {

  /**
   * It ended with a result.
   *
   * @param value the result, possibly {@code null}
   */
  record Success<T extends @Nullable Object>(T value) implements Outcome<T> {}

  /**
   * It failed.
   *
   * @param error what it failed with, unwrapped
   */
  record Failure<T extends @Nullable Object>(Throwable error) implements Outcome<T> {}

  /**
   * It was cancelled.
   *
   * @param reason the reason given, {@code "cancelled"} if none was
   */
  record Cancelled<T extends @Nullable Object>(String reason) implements Outcome<T> {}
}
