package io.portalis.python;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dict whose operators a subclass may override, and call as those of {@code super()}: the base of
 * the dicts of {@code collections}, and of the program's classes that extend {@code dict}.
 *
 * @param <K> the keys
 * @param <V> the values
 */
@SuppressWarnings("unchecked")
public abstract class DictObject<K, V> extends PyDict<K, V> implements PyInstance {

  /** Makes an empty dict. */
  protected DictObject() {}

  /**
   * The text of a dict with these entries.
   *
   * @return between braces, which have three dots between them inside of itself
   */
  protected final String entries() {
    return Display.dict(this);
  }

  @Override
  public @Nullable Object __getitem__(@Nullable Object key) {
    return at(key);
  }

  @Override
  public @Nullable Object __setitem__(@Nullable Object key, @Nullable Object value) {
    put((K) key, (V) value);
    return null;
  }

  @Override
  public @Nullable Object __delitem__(@Nullable Object key) {
    removeKey(key);
    return null;
  }

  @Override
  public @Nullable Object __contains__(@Nullable Object key) {
    return containsKey(key);
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
  public @Nullable Object __reversed__() {
    return reversed();
  }

  @Override
  public @Nullable Object __eq__(@Nullable Object other) {
    return other instanceof PyDict<?, ?> ? (Object) super.equals(other) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __or__(@Nullable Object other) {
    if (!(other instanceof Map<?, ?>)) {
      return Py.NOT_IMPLEMENTED;
    }
    PyDict<Object, Object> both = new PyDict<>();
    both.update(this);
    both.update(other);
    return both;
  }

  @Override
  public @Nullable Object __ior__(@Nullable Object other) {
    update(other);
    return this;
  }

  @Override
  public @Nullable Object __hash__() {
    throw Py.unhashable(this);
  }

  @Override
  public @Nullable Object __repr__() {
    return entries();
  }
}
