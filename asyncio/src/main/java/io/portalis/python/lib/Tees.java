package io.portalis.python.lib;

import io.portalis.python.Tuple;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * {@code itertools.tee}: a chain of items that each reader follows and nobody holds from its start.
 */
final class Tees {

  private Tees() {}

  private static final class Link {
    private @Nullable Object item;
    private @Nullable Link next;
  }

  static Tuple of(Iterator<?> items, int count) {
    Link first = new Link();
    @Nullable Object[] readers = new Object[count];
    for (int i = 0; i < count; i++) {
      readers[i] = new Reader(items, first);
    }
    return Tuple.of(readers);
  }

  private static final class Reader extends PyIterator<@Nullable Object> {
    private final Iterator<?> items;
    private Link at;

    Reader(Iterator<?> items, Link at) {
      this.items = items;
      this.at = at;
    }

    @Override
    protected boolean step() {
      Link next = at.next;
      if (next == null) {
        if (!items.hasNext()) {
          return false;
        }
        at.item = items.next();
        next = new Link();
        at.next = next;
      }
      @Nullable Object item = at.item;
      at = next;
      return give(item);
    }
  }
}
