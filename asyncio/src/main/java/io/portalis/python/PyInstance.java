package io.portalis.python;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What operators and built-in functions ask of an object: Python's dunder methods, as hooks that a
 * class overrides. Translated classes have them from {@link PyObject}, exceptions from {@link
 * PyBaseException}; a class of the library that needs operators, {@code len}, item access and the
 * like implements this interface itself. The default of every hook whose absence has a meaning
 * returns {@link Py#NOT_IMPLEMENTED}; the operators of {@link Py} then try the other side and throw
 * CPython's TypeError.
 */
public interface PyInstance {

  /** Python's {@code repr}. */
  default @Nullable Object __repr__() {
    return "<" + pyType().qualifiedName() + " object at 0x" + Display.address(this) + ">";
  }

  /** Python's {@code str}. */
  default @Nullable Object __str__() {
    return __repr__();
  }

  /** Python's {@code format}. */
  default @Nullable Object __format__(@Nullable Object spec) {
    if ("".equals(spec)) {
      return Py.str(this);
    }
    throw new TypeError("unsupported format string passed to " + pyType().name() + ".__format__");
  }

  /** Python's {@code hash}. */
  default @Nullable Object __hash__() {
    return Hashing.identity(this);
  }

  /** Equality. */
  default @Nullable Object __eq__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Inequality; the opposite of {@code __eq__} by default. */
  default @Nullable Object __ne__(@Nullable Object other) {
    Object equal = __eq__(other);
    return equal == Py.NOT_IMPLEMENTED ? equal : (Object) !Py.truth(equal);
  }

  /** Comparison. */
  default @Nullable Object __lt__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Comparison. */
  default @Nullable Object __le__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Comparison. */
  default @Nullable Object __gt__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Comparison. */
  default @Nullable Object __ge__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Truth. */
  default @Nullable Object __bool__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** Python's {@code len}. */
  default @Nullable Object __len__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** An iterator over the elements. */
  default @Nullable Object __iter__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** An iterator from the end. */
  default @Nullable Object __reversed__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** The next element. */
  default @Nullable Object __next__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** Python's {@code in}. */
  default @Nullable Object __contains__(@Nullable Object item) {
    return Py.NOT_IMPLEMENTED;
  }

  /** The element at a key. */
  default @Nullable Object __getitem__(@Nullable Object key) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Replaces an element. */
  default @Nullable Object __setitem__(@Nullable Object key, @Nullable Object value) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Deletes an element. */
  default @Nullable Object __delitem__(@Nullable Object key) {
    return Py.NOT_IMPLEMENTED;
  }

  /** What a dict gives for a missing key. */
  default @Nullable Object __missing__(@Nullable Object key) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Calls the object. */
  default @Nullable Object __call__(Args args) {
    return Py.NOT_IMPLEMENTED;
  }

  /** An attribute that is found nowhere else. */
  default @Nullable Object __getattr__(@Nullable Object name) {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __enter__}. */
  default @Nullable Object __enter__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __aenter__}. */
  default @Nullable Object __aenter__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __aiter__}. */
  default @Nullable Object __aiter__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __anext__}. */
  default @Nullable Object __anext__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __await__}. */
  default @Nullable Object __await__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __exit__}. */
  default @Nullable Object __exit__(
      @Nullable Object type, @Nullable Object error, @Nullable Object traceback) {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __aexit__}. */
  default @Nullable Object __aexit__(
      @Nullable Object type, @Nullable Object error, @Nullable Object traceback) {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __int__}. */
  default @Nullable Object __int__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __float__}. */
  default @Nullable Object __float__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __complex__}. */
  default @Nullable Object __complex__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __index__}. */
  default @Nullable Object __index__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __trunc__}. */
  default @Nullable Object __trunc__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __floor__}. */
  default @Nullable Object __floor__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __ceil__}. */
  default @Nullable Object __ceil__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __neg__}. */
  default @Nullable Object __neg__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __pos__}. */
  default @Nullable Object __pos__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __invert__}. */
  default @Nullable Object __invert__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __abs__}. */
  default @Nullable Object __abs__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __bytes__}. */
  default @Nullable Object __bytes__() {
    return Py.NOT_IMPLEMENTED;
  }

  /** See Python's {@code __round__}. */
  default @Nullable Object __round__(@Nullable Object digits) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __add__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __radd__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __iadd__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __sub__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __rsub__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __isub__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __mul__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __rmul__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __imul__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __truediv__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __rtruediv__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __itruediv__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __floordiv__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __rfloordiv__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __ifloordiv__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __mod__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __rmod__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __imod__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __divmod__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __rdivmod__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __pow__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __rpow__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __ipow__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __matmul__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __rmatmul__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __imatmul__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __lshift__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __rlshift__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __ilshift__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __rshift__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __rrshift__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __irshift__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __and__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __rand__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __iand__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __or__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __ror__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __ior__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __xor__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __rxor__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /** Operator. */
  default @Nullable Object __ixor__(@Nullable Object other) {
    return Py.NOT_IMPLEMENTED;
  }

  /**
   * The class of the object.
   *
   * @return the type
   */
  default PyType pyType() {
    return PyType.of(getClass());
  }

  /**
   * The attributes that are no fields: {@code __dict__}.
   *
   * @param create whether to make the map if there is none yet
   * @return the map, or null if there is none
   */
  default @Nullable Map<String, Object> pyAttributes(boolean create) {
    return null;
  }

  /**
   * An attribute by its name. Translated classes override it with a switch over their fields,
   * properties and methods, which falls back to this.
   *
   * @param name the name
   * @return the value, may be null
   * @throws AttributeError if there is none
   */
  default @Nullable Object pyGetAttr(String name) {
    return Attributes.ofInstance(this, name);
  }

  /**
   * Sets an attribute. Translated classes override it with a switch that falls back to this.
   *
   * @param name the name
   * @param value the value, may be null
   * @throws AttributeError if that is not possible
   */
  default void pySetAttr(String name, @Nullable Object value) {
    Attributes.setInstance(this, name, value);
  }

  /**
   * Deletes an attribute.
   *
   * @param name the name
   * @throws AttributeError if there is none, or it cannot be deleted
   */
  default void pyDelAttr(String name) {
    Attributes.deleteInstance(this, name);
  }

  /**
   * Calls a method by its name. Translated classes override it with a switch that falls back to
   * this.
   *
   * @param name the name
   * @param args the arguments
   * @return the result, may be null
   * @throws AttributeError if there is no such method
   */
  default @Nullable Object pyInvoke(String name, Args args) {
    return Attributes.invokeInstance(this, name, args);
  }

  /**
   * The attributes by name, as {@code vars} gives them. Translated classes override it to add their
   * fields.
   *
   * @return a dict; a view of what {@link #pyAttributes} holds if that is all
   */
  @SuppressWarnings("unchecked")
  default PyDict<String, Object> pyDict() {
    Map<String, Object> map = pyAttributes(true);
    return map instanceof PyDict<?, ?> dict
        ? (PyDict<String, Object>) dict
        : PyDict.from(map == null ? Map.of() : map);
  }

  /** An object whose hash is that of a tuple of fields, such as a frozen dataclass. */
  interface HashesFields {

    /**
     * What the hash is made of.
     *
     * @return the fields
     */
    Tuple hashed();
  }
}
