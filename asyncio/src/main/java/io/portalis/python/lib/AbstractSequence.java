package io.portalis.python.lib;

import io.portalis.python.IndexError;
import io.portalis.python.Py;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.ValueError;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code collections.abc.Sequence}: gives a class of the program the methods that follow
 * from its {@code __getitem__} and {@code __len__}.
 */
@Python("Sequence")
public abstract class AbstractSequence extends PyObject {

  /** For subclasses. */
  protected AbstractSequence() {}

  /** Where a value is first. */
  @Python("index(value)")
  public long index(@Nullable Object value) {
    for (long i = 0; i < Py.len(this); i++) {
      Object each = Py.getItem(this, i);
      if (each == value || Py.eq(each, value)) {
        return i;
      }
    }
    throw new ValueError();
  }

  /** How often a value is there. */
  @Python("count(value)")
  public long count(@Nullable Object value) {
    long count = 0;
    for (Object each : Py.iterable(this)) {
      count += each == value || Py.eq(each, value) ? 1 : 0;
    }
    return count;
  }

  @Override
  public @Nullable Object __contains__(@Nullable Object value) {
    for (Object each : Py.iterable(this)) {
      if (each == value || Py.eq(each, value)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable Object __iter__() {
    return new Iterator<Object>() {
      private long next;
      private @Nullable Object ahead;
      private boolean known;

      @Override
      public boolean hasNext() {
        if (!known) {
          try {
            ahead = Py.getItem(AbstractSequence.this, next);
            known = true;
          } catch (IndexError end) {
            return false;
          }
        }
        return true;
      }

      @Override
      @SuppressWarnings("NullAway") // Elements may be None.
      public Object next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        known = false;
        next++;
        return ahead;
      }
    };
  }

  @Override
  public @Nullable Object __reversed__() {
    long[] next = {Py.len(this)};
    return new Iterator<Object>() {
      @Override
      public boolean hasNext() {
        return next[0] > 0;
      }

      @Override
      @SuppressWarnings("NullAway") // Elements may be None.
      public Object next() {
        return Py.getItem(AbstractSequence.this, --next[0]);
      }
    };
  }
}
