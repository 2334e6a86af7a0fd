package io.portalis.python.lib;

import io.portalis.python.KeyError;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.PythonVersion;
import org.jspecify.annotations.Nullable;

/** Python's {@code collections.UserDict}: a dict that keeps its entries in its {@code data}. */
@Python("collections.UserDict")
public class UserDict extends AbstractMutableMapping {

  private @Nullable Object data = new PyDict<Object, Object>();

  /** For subclasses. */
  protected UserDict() {}

  /** Makes one of the entries of a mapping or of pairs, and of keywords. */
  @Python("UserDict(dict=None, /, **kwargs)")
  public UserDict(@Nullable Object dict, PyDict<String, Object> kwargs) {
    fill(dict, kwargs);
  }

  /** Puts the first entries in. */
  @Python("__init__(dict=None, /, **kwargs)")
  public void initialize(@Nullable Object dict, PyDict<String, Object> kwargs) {
    data = new PyDict<Object, Object>();
    fill(dict, kwargs);
  }

  private void fill(@Nullable Object dict, PyDict<String, Object> kwargs) {
    if (dict != null) {
      Py.invoke(this, "update", dict);
    }
    if (!kwargs.isEmpty()) {
      Py.invoke(this, "update", kwargs);
    }
  }

  /** The dict inside. */
  @Python("data")
  public @Nullable Object data() {
    return data;
  }

  /** Replaces the dict inside. */
  @Python("data=")
  public void data(@Nullable Object value) {
    data = value;
  }

  @Override
  public @Nullable Object __len__() {
    return Py.len(data);
  }

  @Override
  public @Nullable Object __getitem__(@Nullable Object key) {
    if (Py.in(key, data)) {
      return Py.getItem(data, key);
    }
    Object missing = __missing__(key);
    if (missing != Py.NOT_IMPLEMENTED) {
      return missing;
    }
    throw new KeyError(key);
  }

  @Override
  public @Nullable Object __setitem__(@Nullable Object key, @Nullable Object value) {
    Py.setItem(data, key, value);
    return null;
  }

  @Override
  public @Nullable Object __delitem__(@Nullable Object key) {
    Py.delItem(data, key);
    return null;
  }

  @Override
  public @Nullable Object __iter__() {
    return Py.iter(data);
  }

  @Override
  public @Nullable Object __contains__(@Nullable Object key) {
    return Py.in(key, data);
  }

  @Override
  public @Nullable Object get(@Nullable Object key, @Nullable Object otherwise) {
    if (!PythonVersion.isAtLeast(12)) {
      return super.get(key, otherwise);
    }
    return Py.in(key, this) ? Py.getItem(this, key) : otherwise;
  }

  @Override
  public @Nullable Object __repr__() {
    return Py.repr(data);
  }

  private static @Nullable Object inside(@Nullable Object other) {
    return other instanceof UserDict user ? user.data : other instanceof PyDict ? other : null;
  }

  private @Nullable Object made(@Nullable Object entries) {
    return Py.call(pyType(), entries);
  }

  @Override
  public @Nullable Object __or__(@Nullable Object other) {
    Object its = inside(other);
    return its == null ? Py.NOT_IMPLEMENTED : made(Py.or(data, its));
  }

  @Override
  public @Nullable Object __ror__(@Nullable Object other) {
    Object its = inside(other);
    return its == null ? Py.NOT_IMPLEMENTED : made(Py.or(its, data));
  }

  @Override
  public @Nullable Object __ior__(@Nullable Object other) {
    data = Py.ior(data, other instanceof UserDict user ? user.data : other);
    return this;
  }

  @Override
  public PyObject pyClone() {
    UserDict copy = (UserDict) super.pyClone();
    copy.data = Py.invoke(data, "copy");
    return copy;
  }

  /** A copy of the same class. */
  @Python("copy()")
  public Object copy() {
    UserDict copy = (UserDict) pyClone();
    if (getClass() != UserDict.class) {
      copy.data = new PyDict<Object, Object>();
      Py.invoke(copy, "update", this);
    }
    return copy;
  }

  /** A dict of keys that all have the value None. */
  @Python("fromkeys(iterable)")
  public static UserDict fromkeys(Iterable<?> iterable) {
    return fromkeys(iterable, null);
  }

  /** A dict of keys that all have the same value. */
  @Python("fromkeys(iterable, value)")
  public static UserDict fromkeys(Iterable<?> iterable, @Nullable Object value) {
    UserDict dict = new UserDict();
    iterable.forEach(key -> Py.setItem(dict, key, value));
    return dict;
  }
}
