package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Python's {@code types.SimpleNamespace}: an object that is nothing but its attributes. */
@Python("types.SimpleNamespace")
public class SimpleNamespace extends PyObject {

  /** For subclasses. */
  protected SimpleNamespace() {}

  /** Gets attributes. */
  @Python("__init__(**kwargs)")
  public void initialize(PyDict<String, Object> kwargs) {
    attributes().putAll(kwargs);
  }

  /** Makes one with some attributes. */
  @Python("SimpleNamespace(**kwargs)")
  public SimpleNamespace(PyDict<String, Object> kwargs) {
    attributes().putAll(kwargs);
  }

  /** Makes one with the attributes that a mapping, and keywords, say. */
  @Python("SimpleNamespace(mapping_or_iterable, /, **kwargs)")
  public SimpleNamespace(@Nullable Object mapping, PyDict<String, Object> kwargs) {
    PyDict<Object, Object> given = new PyDict<>();
    given.update(mapping);
    given.forEach((name, value) -> attributes().put(Py.str(name), value));
    attributes().putAll(kwargs);
  }

  private Map<String, Object> attributes() {
    return Objects.requireNonNull(pyAttributes(true));
  }

  @Override
  public @Nullable Object __eq__(@Nullable Object other) {
    return other instanceof SimpleNamespace that
        ? (Object) Py.eq(attributes(), that.attributes())
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __hash__() {
    throw Py.unhashable(this);
  }

  @Override
  public @Nullable Object __repr__() {
    String name = getClass() == SimpleNamespace.class ? "namespace" : pyType().name();
    return Reprs.guarded(
        this,
        name + "(...)",
        () -> {
          StringJoiner parts = new StringJoiner(", ", name + "(", ")");
          attributes().forEach((key, value) -> parts.add(key + "=" + Py.repr(value)));
          return parts.toString();
        });
  }
}
