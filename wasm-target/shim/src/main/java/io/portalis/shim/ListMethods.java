package io.portalis.shim;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.function.Consumer;

/** Methods of {@code ArrayList} whose failures are the JDK's. */
final class ListMethods {

  private ListMethods() {}

  public static void checkIndex(ArrayList<?> self, int index) {
    Bounds.element(index, self.size());
  }

  public static void checkIndexForAdd(ArrayList<?> self, int index) {
    if (index < 0 || index > self.size()) {
      throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + self.size());
    }
  }

  public static void forEach(ArrayList<?> self, Consumer<Object> action) {
    int expected = ListCursor.modifications(self);
    int size = self.size();
    for (int i = 0; i < size && expected == ListCursor.modifications(self); i++) {
      action.accept(self.get(i));
    }
    if (expected != ListCursor.modifications(self)) {
      throw new ConcurrentModificationException();
    }
  }

  /** Those of {@code AbstractList}. */
  static final class OfAbstractList {

    private OfAbstractList() {}

    public static Iterator<?> iterator(AbstractList<?> self) {
      return new ListCursor<>(self);
    }
  }
}
