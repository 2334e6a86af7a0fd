package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import java.util.Iterator;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The keys, values or items of a mapping of the program, as they are when they are looked at. */
@Python("MappingView")
final class MappingView extends PyObject implements Iterable<Object> {

  private final String kind;
  private final AbstractMapping mapping;
  private final BiFunction<AbstractMapping, @Nullable Object, @Nullable Object> element;

  private MappingView(
      String kind,
      AbstractMapping mapping,
      BiFunction<AbstractMapping, @Nullable Object, @Nullable Object> element) {
    this.kind = kind;
    this.mapping = mapping;
    this.element = element;
  }

  static MappingView keys(AbstractMapping mapping) {
    return new MappingView("KeysView", mapping, (all, key) -> key);
  }

  static MappingView values(AbstractMapping mapping) {
    return new MappingView("ValuesView", mapping, Py::getItem);
  }

  static MappingView items(AbstractMapping mapping) {
    return new MappingView("ItemsView", mapping, (all, key) -> Tuple.of(key, Py.getItem(all, key)));
  }

  @Override
  public Iterator<Object> iterator() {
    Iterator<Object> keys = Py.iter(mapping);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return keys.hasNext();
      }

      @Override
      @SuppressWarnings("NullAway") // Values may be None.
      public Object next() {
        return element.apply(mapping, keys.next());
      }
    };
  }

  @Override
  public @Nullable Object __len__() {
    return Py.len(mapping);
  }

  @Override
  public @Nullable Object __contains__(@Nullable Object value) {
    if (kind.equals("KeysView")) {
      return Py.in(value, mapping);
    }
    for (Object each : this) {
      if (each == value || Py.eq(each, value)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String __repr__() {
    return kind + "(" + Py.repr(mapping) + ")";
  }
}
