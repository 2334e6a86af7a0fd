package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.Tuple;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code itertools.groupby}: its groups draw from the same items, so the next one ends the last.
 */
final class Groups<T extends @Nullable Object> extends PyIterator<Tuple> {

  private final Iterator<? extends T> items;
  private final @Nullable Function<? super T, ?> keyOf;
  private boolean started;
  private boolean drawn;
  private @Nullable T item;
  private @Nullable Object key;
  private @Nullable Object groupKey;
  private @Nullable Object current;

  Groups(Iterable<? extends T> iterable, @Nullable Function<? super T, ?> keyOf) {
    this.items = iterable.iterator();
    this.keyOf = keyOf;
  }

  @Override
  protected boolean step() {
    current = null;
    while (!started || Py.eq(groupKey, key)) {
      if (!draw()) {
        return false;
      }
      if (!started) {
        started = true;
        break;
      }
    }
    groupKey = key;
    Group group = new Group(key);
    current = group;
    return give(Tuple.of(key, group));
  }

  @SuppressWarnings("NullAway")
  private boolean draw() {
    if (!items.hasNext()) {
      return false;
    }
    T next = items.next();
    item = next;
    key = keyOf == null ? next : keyOf.apply(next);
    drawn = true;
    return true;
  }

  private final class Group extends PyIterator<T> {
    private final @Nullable Object own;

    Group(@Nullable Object own) {
      this.own = own;
    }

    @Override
    @SuppressWarnings("NullAway")
    protected boolean step() {
      if (current != this || (!drawn && !draw()) || !Py.eq(own, key)) {
        return false;
      }
      drawn = false;
      return give(item);
    }
  }
}
