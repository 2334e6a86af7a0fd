package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A function, lambda or bound method. */
@Python("function")
public class PyFunction implements PyCallable {

  /** What a function does with its arguments, one for each parameter. */
  @FunctionalInterface
  public interface Body {

    /**
     * Runs it.
     *
     * @param bound the arguments in the order of the parameters; {@code *args} is a {@link Tuple},
     *     {@code **kw} a {@link PyDict}
     * @return the result, may be null
     */
    @Nullable Object apply(@Nullable Object[] bound);
  }

  private final String qualifiedName;
  private final Signature signature;
  private final @Nullable Object[] defaults;
  private final Body body;
  private final @Nullable Object receiver;
  private final boolean method;
  private @Nullable PyDict<String, Object> attributes;
  private boolean coroutine;
  private @Nullable Object annotation;

  private PyFunction(
      String name,
      String params,
      @Nullable Object[] defaults,
      Body body,
      @Nullable Object receiver,
      boolean method) {
    this.qualifiedName = name;
    this.signature = Signature.parse(params);
    this.defaults = signature.place(defaults);
    this.body = body;
    this.receiver = receiver;
    this.method = method;
  }

  /**
   * Makes a function.
   *
   * @param name its qualified name; {@code __name__} is what follows the last dot
   * @param params as in a def: {@code "a, b=, /, *args, c=, **kw"}
   * @param defaults the values of the parameters with {@code =}, in order
   * @param body what it does
   * @return the function
   */
  public static PyFunction of(String name, String params, @Nullable Object[] defaults, Body body) {
    return new PyFunction(name, params, defaults, body, null, false);
  }

  /**
   * Makes a function without defaults.
   *
   * @param name its qualified name
   * @param params as in a def
   * @param body what it does
   * @return the function
   */
  public static PyFunction of(String name, String params, Body body) {
    return of(name, params, new Object[0], body);
  }

  /**
   * Makes a bound method: equal to another of the same receiver and name.
   *
   * @param receiver the object that it belongs to
   * @param name its qualified name
   * @param params without {@code self}
   * @param defaults the values of the parameters with {@code =}, in order
   * @param body what it does
   * @return the method
   */
  public static PyFunction bound(
      @Nullable Object receiver,
      String name,
      String params,
      @Nullable Object[] defaults,
      Body body) {
    return new PyFunction(name, params, defaults, body, receiver, true);
  }

  /**
   * Makes a bound method without defaults.
   *
   * @param receiver the object that it belongs to
   * @param name its qualified name
   * @param params without {@code self}
   * @param body what it does
   * @return the method
   */
  public static PyFunction bound(@Nullable Object receiver, String name, String params, Body body) {
    return bound(receiver, name, params, new Object[0], body);
  }

  /**
   * Says what its first parameter is annotated with.
   *
   * @param type the annotation
   * @return this
   */
  public PyFunction annotated(@Nullable Object type) {
    annotation = type;
    return this;
  }

  /** What its first parameter is annotated with, null if that is not known. */
  public @Nullable Object annotation() {
    return annotation;
  }

  /**
   * Gives it a docstring.
   *
   * @param text as it stands in the source
   * @return this
   */
  public PyFunction doc(String text) {
    attribute("__doc__", Idioms.doc(text));
    return this;
  }

  /**
   * Says that this is an {@code async def}.
   *
   * @return this
   */
  public PyFunction coroutine() {
    coroutine = true;
    return this;
  }

  /**
   * Whether this is an {@code async def}.
   *
   * @return true after {@link #coroutine}
   */
  public boolean isCoroutine() {
    return coroutine;
  }

  @Override
  public @Nullable Object call(Args args) {
    return body.apply(signature.bind(qualifiedName, method ? 1 : 0, args, defaults));
  }

  /**
   * The name.
   *
   * @return {@code __name__}
   */
  public String name() {
    return Py.str(attribute("__name__"));
  }

  @Nullable Object attribute(String name) {
    if (attributes != null && attributes.containsKey(name)) {
      return attributes.get(name);
    }
    return switch (name) {
      case "__name__" -> qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
      case "__qualname__" -> qualifiedName;
      case "__module__" -> "__main__";
      case "__doc__" -> null;
      case "__self__" -> method ? receiver : Py.UNBOUND;
      case "__dict__" -> attributes == null ? new PyDict<>() : attributes;
      case "__annotations__" -> new PyDict<>();
      case "__call__" -> this;
      case "__defaults__" -> null;
      default -> Py.UNBOUND;
    };
  }

  void attribute(String name, @Nullable Object value) {
    PyDict<String, Object> map = attributes;
    if (map == null) {
      map = new PyDict<>();
      attributes = map;
    }
    if (name.equals("__dict__")) {
      map.update(value);
    } else {
      map.put(name, value);
    }
  }

  boolean deleteAttribute(String name) {
    if (attributes == null || !attributes.containsKey(name)) {
      return false;
    }
    attributes.pop(name);
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || method
            && other instanceof PyFunction f
            && f.method
            && f.receiver == receiver
            && f.qualifiedName.equals(qualifiedName);
  }

  @Override
  public int hashCode() {
    return method
        ? System.identityHashCode(receiver) * 31 + qualifiedName.hashCode()
        : System.identityHashCode(this);
  }

  @Override
  public String toString() {
    String qualified = Py.str(attribute("__qualname__"));
    return method
        ? "<bound method " + qualified + " of " + Py.repr(receiver) + ">"
        : "<function " + qualified + " at 0x" + Display.address(this) + ">";
  }
}
