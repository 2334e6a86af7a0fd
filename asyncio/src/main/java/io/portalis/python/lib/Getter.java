package io.portalis.python.lib;

import io.portalis.python.Args;
import io.portalis.python.PyCallable;
import io.portalis.python.TypeError;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A function of one argument that the library makes; it serves as a key function, too. */
public final class Getter implements PyCallable, Function<@Nullable Object, @Nullable Object> {

  private final String name;
  private final String text;
  private final Function<@Nullable Object, @Nullable Object> function;

  Getter(String name, String text, Function<@Nullable Object, @Nullable Object> function) {
    this.name = name;
    this.text = text;
    this.function = function;
  }

  @Override
  public @Nullable Object apply(@Nullable Object argument) {
    return function.apply(argument);
  }

  @Override
  public @Nullable Object call(Args args) {
    if (!args.keywords().isEmpty()) {
      throw new TypeError(name + "() takes no keyword arguments");
    }
    if (args.positional().length != 1) {
      throw new TypeError(name + " expected 1 argument, got " + args.positional().length);
    }
    return apply(args.positional()[0]);
  }

  @Override
  public String toString() {
    return text;
  }
}
