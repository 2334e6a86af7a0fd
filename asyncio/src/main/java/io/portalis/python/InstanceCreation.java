package io.portalis.python;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a class with {@code __new__} makes its instances: {@code __new__} says which object it is, a
 * new one or one that exists, and {@code __init__} is called on it if it is of the class. A class
 * without {@code __new__} has a constructor of Java instead.
 */
public final class InstanceCreation implements PyCallable {

  private final Supplier<?> allocator;
  private final PyFunction creator;
  private final @Nullable PyFunction initializer;
  private @Nullable PyType type;

  private InstanceCreation(
      Supplier<?> allocator, PyFunction creator, @Nullable PyFunction initializer) {
    this.allocator = allocator;
    this.creator = creator;
    this.initializer = initializer;
  }

  /**
   * Makes the constructor of a class without {@code __init__}.
   *
   * @param allocator what {@code object.__new__} does: makes an instance of which nothing is set
   * @param creator the method {@code __new__}, which takes the class first
   * @return the constructor, for {@code PyType.define}
   */
  public static InstanceCreation of(Supplier<?> allocator, PyFunction creator) {
    return new InstanceCreation(allocator, creator, null);
  }

  /**
   * Makes the constructor of a class.
   *
   * @param allocator what {@code object.__new__} does: makes an instance of which nothing is set
   * @param creator the method {@code __new__}, which takes the class first
   * @param initializer the method {@code __init__}, which takes the instance first
   * @return the constructor, for {@code PyType.define}
   */
  public static InstanceCreation of(
      Supplier<?> allocator, PyFunction creator, PyFunction initializer) {
    return new InstanceCreation(allocator, creator, initializer);
  }

  /**
   * {@code object.__new__(type)}.
   *
   * @param type a class of the program that has {@code __new__}
   * @return a new instance, on which {@code __init__} was not called
   * @throws TypeError if the class is not one of those
   */
  public static Object allocate(PyType type) {
    if (type.constructor() instanceof InstanceCreation creation) {
      return creation.allocator.get();
    }
    throw new TypeError("object.__new__(" + type.name() + ") is not safe");
  }

  void makes(PyType instances) {
    type = instances;
  }

  @Override
  public @Nullable Object call(Args args) {
    Object made = creator.call(args.prepend(type));
    if (initializer != null && Py.type(made).isSubclassOf(type)) {
      initializer.call(args.prepend(made));
    }
    return made;
  }
}
