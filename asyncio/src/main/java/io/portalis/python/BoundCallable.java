package io.portalis.python;

import org.jspecify.annotations.Nullable;

/**
 * What a decorator made of a method, together with a receiver; it has the attributes of the former.
 */
final class BoundCallable implements PyCallable, PyInstance {

  private final PyCallable function;
  private final @Nullable Object receiver;

  BoundCallable(PyCallable function, @Nullable Object receiver) {
    this.function = function;
    this.receiver = receiver;
  }

  @Override
  public @Nullable Object call(Args args) {
    return function.call(args.prepend(receiver));
  }

  @Override
  public @Nullable Object __call__(Args args) {
    return call(args);
  }

  @Override
  public @Nullable Object pyGetAttr(String name) {
    return name.equals("__self__") ? receiver : Py.getAttr(function, name);
  }

  @Override
  public PyType pyType() {
    return PyType.FUNCTION;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BoundCallable bound
        && bound.function == function
        && bound.receiver == receiver;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(function) * 31 + System.identityHashCode(receiver);
  }
}
