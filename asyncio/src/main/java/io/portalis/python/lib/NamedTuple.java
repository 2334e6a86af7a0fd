package io.portalis.python.lib;

import io.portalis.python.AttributeError;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyInstance;
import io.portalis.python.PyType;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a named tuple's class: a tuple whose elements have names, too. Translated classes
 * that extend {@code typing.NamedTuple} extend it.
 */
public class NamedTuple extends Tuple implements PyInstance {

  private final NamedTupleType type;

  /**
   * Makes an instance.
   *
   * @param type its fields
   * @param items the elements, one for each field
   */
  protected NamedTuple(NamedTupleType type, @Nullable Object... items) {
    super(items);
    this.type = type;
  }

  /**
   * An element by its name.
   *
   * @param name the field
   * @return the element, may be null
   * @throws AttributeError if there is no such field
   */
  public @Nullable Object field(String name) {
    int index = type.indexOf(name);
    if (index < 0) {
      throw new AttributeError("'" + type.name() + "' object has no attribute '" + name + "'");
    }
    return get(index);
  }

  /** A copy with other elements in some fields. */
  @Python("_replace(**kwargs)")
  public NamedTuple replace(PyDict<String, Object> kwargs) {
    @Nullable Object[] items = toArray();
    PyDict<String, Object> unknown = new PyDict<>();
    kwargs.forEach(
        (name, value) -> {
          int index = type.indexOf(name);
          if (index < 0) {
            unknown.put(name, value);
          } else {
            items[index] = value;
          }
        });
    if (!unknown.isEmpty()) {
      throw new TypeError(
          "Got unexpected field names: "
              + Py.repr(new io.portalis.python.PyList<>(unknown.keys())));
    }
    return type.make(items);
  }

  /** An instance of the same class with other elements. */
  NamedTuple with(@Nullable Object[] items) {
    return type.make(items);
  }

  /** The elements by name. */
  @Python("_asdict()")
  public PyDict<String, @Nullable Object> asdict() {
    PyDict<String, @Nullable Object> dict = new PyDict<>();
    for (int i = 0; i < size(); i++) {
      dict.put(type.field(i), get(i));
    }
    return dict;
  }

  /** The names. */
  @Python("_fields")
  public Tuple fields() {
    return type.fields();
  }

  @Override
  public PyType pyType() {
    return type;
  }

  @Override
  public @Nullable Object pyGetAttr(String name) {
    int index = type.indexOf(name);
    return index >= 0 ? get(index) : PyInstance.super.pyGetAttr(name);
  }

  @Override
  public void pySetAttr(String name, @Nullable Object value) {
    if (type.indexOf(name) >= 0) {
      throw new AttributeError("can't set attribute");
    }
    PyInstance.super.pySetAttr(name, value);
  }

  @Override
  public @Nullable Object __hash__() {
    return Py.hash(Tuple.of(toArray()));
  }

  @Override
  public @Nullable Object __repr__() {
    StringBuilder text = new StringBuilder(type.shownName()).append('(');
    for (int i = 0; i < size(); i++) {
      text.append(i == 0 ? "" : ", ").append(type.field(i)).append('=').append(Py.repr(get(i)));
    }
    return text.append(')').toString();
  }

  @Override
  public String toString() {
    return Py.str(this);
  }
}
