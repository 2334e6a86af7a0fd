package io.portalis.python.lib;

import io.portalis.python.KeyError;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code collections.abc.Mapping}: gives a class of the program the methods that follow
 * from its {@code __getitem__}, {@code __iter__} and {@code __len__}.
 */
@Python("Mapping")
public abstract class AbstractMapping extends PyObject {

  /** For subclasses. */
  protected AbstractMapping() {}

  /** The value of a key, or something else. */
  @Python("get(key, default=None)")
  public @Nullable Object get(@Nullable Object key, @Nullable Object otherwise) {
    try {
      return Py.getItem(this, key);
    } catch (KeyError missing) {
      return otherwise;
    }
  }

  /** The keys. */
  @Python("keys()")
  public Object keys() {
    return MappingView.keys(this);
  }

  /** The values. */
  @Python("values()")
  public Object values() {
    return MappingView.values(this);
  }

  /** Pairs of keys and values. */
  @Python("items()")
  public Object items() {
    return MappingView.items(this);
  }

  @Override
  public @Nullable Object __contains__(@Nullable Object key) {
    try {
      Py.getItem(this, key);
      return true;
    } catch (KeyError missing) {
      return false;
    }
  }

  @Override
  public @Nullable Object __eq__(@Nullable Object other) {
    return CollectionsAbc.isInstance(other, "Mapping")
        ? dictOf(this).equals(dictOf(other))
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __hash__() {
    throw Py.unhashable(this);
  }

  /** The keys and values of anything that has {@code keys}. */
  static PyDict<Object, Object> dictOf(@Nullable Object mapping) {
    PyDict<Object, Object> dict = new PyDict<>();
    for (Object key : Py.iterable(Py.invoke(mapping, "keys"))) {
      dict.put(key, Py.getItem(mapping, key));
    }
    return dict;
  }
}
