package io.portalis.bridge;

import org.jspecify.annotations.Nullable;

/** What has to be done with a value on its way between Java and Kotlin. */
@FunctionalInterface
interface Conversion {

  /** Nothing but what Java does by itself. */
  Conversion NONE = value -> value;

  /** Nothing, and only the program knows whether the value is of the right type. */
  Conversion UNCHECKED = value -> value;

  /** The result of a function that returns nothing. */
  Conversion VOID = value -> null;

  @Nullable Object of(@Nullable Object value);
}
