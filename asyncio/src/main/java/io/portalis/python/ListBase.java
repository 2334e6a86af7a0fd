package io.portalis.python;

import org.jspecify.annotations.Nullable;

/**
 * Python's {@code list} as the base of a class of the program, which may override its operators and
 * call them as those of {@code super()}.
 *
 * @param <T> the elements
 */
@Python("list")
@SuppressWarnings("unchecked")
public abstract class ListBase<T> extends PyList<T> implements PyInstance {

  /** Makes an empty list. */
  protected ListBase() {}

  /**
   * Fills the list.
   *
   * @param iterable the elements
   */
  @Python("__init__(iterable=(), /)")
  public void initialize(Iterable<? extends T> iterable) {
    clear();
    extend(iterable);
  }

  @Override
  public @Nullable Object __getitem__(@Nullable Object key) {
    return item(key);
  }

  @Override
  public @Nullable Object __setitem__(@Nullable Object key, @Nullable Object value) {
    putItem(key, value);
    return null;
  }

  @Override
  public @Nullable Object __delitem__(@Nullable Object key) {
    removeItem(key);
    return null;
  }

  @Override
  public @Nullable Object __contains__(@Nullable Object item) {
    return contains(item);
  }

  @Override
  public @Nullable Object __len__() {
    return (long) size();
  }

  @Override
  public @Nullable Object __iter__() {
    return iterator();
  }

  @Override
  public @Nullable Object __eq__(@Nullable Object other) {
    return other instanceof PyList<?> ? (Object) super.equals(other) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __add__(@Nullable Object other) {
    return other instanceof PyList<?> list
        ? ((PyList<Object>) this).plus((PyList<Object>) list)
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __iadd__(@Nullable Object other) {
    extend((Iterable<? extends T>) Py.iterable(other));
    return this;
  }

  @Override
  public @Nullable Object __mul__(@Nullable Object times) {
    return times instanceof Long n ? (Object) repeat(n) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __hash__() {
    throw Py.unhashable(this);
  }

  @Override
  public @Nullable Object __repr__() {
    return Display.elements(this, this, "[", "]");
  }
}
