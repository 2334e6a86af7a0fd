package io.portalis.python.lib;

import io.portalis.python.IndexError;
import io.portalis.python.Py;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code collections.abc.MutableSequence}: besides, the methods that follow from {@code
 * __setitem__}, {@code __delitem__} and {@code insert}.
 */
@Python("MutableSequence")
public abstract class AbstractMutableSequence extends AbstractSequence {

  /** For subclasses. */
  protected AbstractMutableSequence() {}

  /** Puts a value at the end. */
  @Python("append(value)")
  public void append(@Nullable Object value) {
    Py.invoke(this, "insert", Py.len(this), value);
  }

  /** Puts values at the end. */
  @Python("extend(values)")
  public void extend(@Nullable Object values) {
    Iterable<?> all = values == this ? new PyList<>(Py.iterable(values)) : Py.iterable(values);
    for (Object value : all) {
      Py.invoke(this, "append", value);
    }
  }

  /** Takes the last value away. */
  @Python("pop()")
  public @Nullable Object pop() {
    return pop(-1L);
  }

  /** Takes a value away. */
  @Python("pop(index)")
  public @Nullable Object pop(@Nullable Object index) {
    Object value = Py.getItem(this, index);
    Py.delItem(this, index);
    return value;
  }

  /** Takes the first of some equal values away. */
  @Python("remove(value)")
  public void remove(@Nullable Object value) {
    Py.delItem(this, Py.invoke(this, "index", value));
  }

  /** Turns the order around. */
  @Python("reverse()")
  public void reverse() {
    long size = Py.len(this);
    for (long i = 0; i < size / 2; i++) {
      Object first = Py.getItem(this, i);
      Py.setItem(this, i, Py.getItem(this, size - i - 1));
      Py.setItem(this, size - i - 1, first);
    }
  }

  /** Takes all values away. */
  @Python("clear()")
  public void clear() {
    try {
      while (true) {
        Py.invoke(this, "pop");
      }
    } catch (IndexError empty) {
      return;
    }
  }

  @Override
  public @Nullable Object __iadd__(@Nullable Object values) {
    Py.invoke(this, "extend", values);
    return this;
  }
}
