package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A function of the library, or a method of a library object, as a value. */
final class BuiltinFunction implements PyCallable {

  private final String name;
  private final @Nullable Object receiver;
  private final PyCallable body;

  BuiltinFunction(String name, @Nullable Object receiver, PyCallable body) {
    this.name = name;
    this.receiver = receiver;
    this.body = body;
  }

  @Override
  public @Nullable Object call(Args args) {
    return body.call(args);
  }

  /** Its attributes; UNBOUND if there is none. */
  @Nullable Object attribute(String attribute) {
    return switch (attribute) {
      case "__name__" -> name;
      case "__qualname__" -> receiver == null ? name : Py.typeName(receiver) + "." + name;
      case "__self__" -> receiver;
      case "__doc__" -> null;
      case "__module__" -> receiver == null ? "builtins" : null;
      case "__call__" -> this;
      default -> Py.UNBOUND;
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof BuiltinFunction f && f.receiver == receiver && f.name.equals(name);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(receiver) * 31 + name.hashCode();
  }

  @Override
  public String toString() {
    return receiver == null
        ? "<built-in function " + name + ">"
        : "<built-in method "
            + name
            + " of "
            + Py.typeName(receiver)
            + " object at 0x"
            + Display.address(receiver)
            + ">";
  }
}
