package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** Anything that can be called: a function, a method bound to its receiver, a class. */
@FunctionalInterface
public interface PyCallable {

  /**
   * Calls it.
   *
   * @param args the arguments
   * @return the result, may be null
   */
  @Nullable Object call(Args args);

  /**
   * Calls it with positional arguments.
   *
   * @param args the arguments, may be null
   * @return the result, may be null
   */
  default @Nullable Object call(@Nullable Object... args) {
    return call(Args.of(args));
  }
}
