package io.portalis.python.lib;

import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.Slice;
import org.jspecify.annotations.Nullable;

/** Python's {@code collections.UserList}: a list that keeps its elements in its {@code data}. */
@Python("collections.UserList")
public class UserList extends AbstractMutableSequence {

  private @Nullable Object data = new PyList<Object>();

  /** For subclasses. */
  protected UserList() {}

  /** Makes one of the elements of an iterable. */
  @Python("UserList(initlist=None)")
  public UserList(@Nullable Object initlist) {
    initialize(initlist);
  }

  /** Puts the first elements in. */
  @Python("__init__(initlist=None)")
  public final void initialize(@Nullable Object initlist) {
    data =
        initlist == null ? new PyList<Object>() : new PyList<Object>(Py.iterable(plain(initlist)));
  }

  /** The list inside. */
  @Python("data")
  public @Nullable Object data() {
    return data;
  }

  /** Replaces the list inside. */
  @Python("data=")
  public void data(@Nullable Object value) {
    data = value;
  }

  private static @Nullable Object plain(@Nullable Object other) {
    return other instanceof UserList user ? user.data : other;
  }

  private static @Nullable Object list(@Nullable Object other) {
    Object plain = plain(other);
    return plain instanceof PyList ? plain : new PyList<Object>(Py.iterable(plain));
  }

  private @Nullable Object made(@Nullable Object elements) {
    return Py.call(pyType(), elements);
  }

  @Override
  public @Nullable Object __repr__() {
    return Py.repr(data);
  }

  @Override
  public @Nullable Object __lt__(@Nullable Object other) {
    return Py.lt(data, plain(other));
  }

  @Override
  public @Nullable Object __le__(@Nullable Object other) {
    return Py.le(data, plain(other));
  }

  @Override
  public @Nullable Object __gt__(@Nullable Object other) {
    return Py.gt(data, plain(other));
  }

  @Override
  public @Nullable Object __ge__(@Nullable Object other) {
    return Py.ge(data, plain(other));
  }

  @Override
  public @Nullable Object __eq__(@Nullable Object other) {
    return Py.eq(data, plain(other));
  }

  @Override
  public @Nullable Object __hash__() {
    throw Py.unhashable(this);
  }

  @Override
  public @Nullable Object __contains__(@Nullable Object item) {
    return Py.in(item, data);
  }

  @Override
  public @Nullable Object __len__() {
    return Py.len(data);
  }

  @Override
  public @Nullable Object __getitem__(@Nullable Object index) {
    Object found = Py.getItem(data, index);
    return index instanceof Slice ? made(found) : found;
  }

  @Override
  public @Nullable Object __setitem__(@Nullable Object index, @Nullable Object value) {
    Py.setItem(data, index, value);
    return null;
  }

  @Override
  public @Nullable Object __delitem__(@Nullable Object index) {
    Py.delItem(data, index);
    return null;
  }

  @Override
  public @Nullable Object __add__(@Nullable Object other) {
    return made(Py.add(data, list(other)));
  }

  @Override
  public @Nullable Object __radd__(@Nullable Object other) {
    return made(Py.add(list(other), data));
  }

  @Override
  public @Nullable Object __iadd__(@Nullable Object other) {
    data = Py.iadd(data, list(other));
    return this;
  }

  @Override
  public @Nullable Object __mul__(@Nullable Object times) {
    return made(Py.mul(data, times));
  }

  @Override
  public @Nullable Object __rmul__(@Nullable Object times) {
    return made(Py.mul(data, times));
  }

  @Override
  public @Nullable Object __imul__(@Nullable Object times) {
    data = Py.imul(data, times);
    return this;
  }

  @Override
  public void append(@Nullable Object item) {
    Py.invoke(data, "append", item);
  }

  /** Puts an element before another. */
  @Python("insert(i, item)")
  public void insert(@Nullable Object i, @Nullable Object item) {
    Py.invoke(data, "insert", i, item);
  }

  @Override
  public @Nullable Object pop(@Nullable Object index) {
    return Py.invoke(data, "pop", index);
  }

  @Override
  public void remove(@Nullable Object item) {
    Py.invoke(data, "remove", item);
  }

  @Override
  public void clear() {
    Py.invoke(data, "clear");
  }

  /** A copy of the same class. */
  @Python("copy()")
  public @Nullable Object copy() {
    return made(this);
  }

  @Override
  public PyObject pyClone() {
    UserList copy = (UserList) super.pyClone();
    copy.data = Py.invoke(data, "copy");
    return copy;
  }

  @Override
  public long count(@Nullable Object item) {
    return Py.toLong(Py.invoke(data, "count", item));
  }

  @Override
  public long index(@Nullable Object item) {
    return Py.toLong(Py.invoke(data, "index", item));
  }

  /** Where an element is first, in a part of the list. */
  @Python("index(item, start, stop=9223372036854775807)")
  public long index(@Nullable Object item, long start, long stop) {
    return Py.toLong(Py.invoke(data, "index", item, start, stop));
  }

  @Override
  public void reverse() {
    Py.invoke(data, "reverse");
  }

  /** Sorts the elements. */
  @Python("sort(**kwds)")
  public void sort(PyDict<String, Object> kwds) {
    Py.invoke(data, "sort", Args.of().spreadKeywords(kwds));
  }

  @Override
  public void extend(@Nullable Object other) {
    Py.invoke(data, "extend", plain(other));
  }
}
