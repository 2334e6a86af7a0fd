package io.portalis.python.lib;

import io.portalis.python.KeyError;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code collections.abc.MutableMapping}: besides, the methods that follow from {@code
 * __setitem__} and {@code __delitem__}.
 */
@Python("MutableMapping")
public abstract class AbstractMutableMapping extends AbstractMapping {

  /** For subclasses. */
  protected AbstractMutableMapping() {}

  /** Takes a key away. */
  @Python("pop(key)")
  public @Nullable Object pop(@Nullable Object key) {
    return take(key);
  }

  private @Nullable Object take(@Nullable Object key) {
    Object value = Py.getItem(this, key);
    Py.delItem(this, key);
    return value;
  }

  /** Takes a key away, if it is there. */
  @Python("pop(key, default)")
  public @Nullable Object pop(@Nullable Object key, @Nullable Object otherwise) {
    try {
      return take(key);
    } catch (KeyError missing) {
      return otherwise;
    }
  }

  /** Takes the first key away. */
  @Python("popitem()")
  public Tuple popitem() {
    Iterator<Object> keys = Py.iter(this);
    if (!keys.hasNext()) {
      throw new KeyError();
    }
    Object key = keys.next();
    return Tuple.of(key, take(key));
  }

  /** Takes all keys away. */
  @Python("clear()")
  public void clear() {
    try {
      while (true) {
        Py.invoke(this, "popitem");
      }
    } catch (KeyError empty) {
      return;
    }
  }

  /** Puts in what a mapping, or an iterable of pairs, has, and the keywords. */
  @Python("update(other, /, **kwds)")
  public void update(@Nullable Object other, PyDict<String, Object> kwds) {
    if (CollectionsAbc.isInstance(other, "Mapping") || Py.hasAttr(other, "keys")) {
      AbstractMapping.dictOf(other).forEach((key, value) -> Py.setItem(this, key, value));
    } else {
      for (Object pair : Py.iterable(other)) {
        @Nullable Object[] parts = Py.unpack(pair, 2);
        Py.setItem(this, parts[0], parts[1]);
      }
    }
    putAll(kwds);
  }

  /** Puts in the keywords. */
  @Python("update(**kwds)")
  public void update(PyDict<String, Object> kwds) {
    putAll(kwds);
  }

  private void putAll(PyDict<String, Object> kwds) {
    kwds.forEach((key, value) -> Py.setItem(this, key, value));
  }

  /** The value of a key, which is put in if it is not there. */
  @Python("setdefault(key, default=None)")
  public @Nullable Object setdefault(@Nullable Object key, @Nullable Object otherwise) {
    try {
      return Py.getItem(this, key);
    } catch (KeyError missing) {
      Py.setItem(this, key, otherwise);
      return otherwise;
    }
  }
}
