package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Python's {@code types.SimpleNamespace}: an object that is nothing but its attributes. */
@Python("types.SimpleNamespace")
public class SimpleNamespace extends PyObject {

  private static final ThreadLocal<Set<Object>> SHOWN =
      ThreadLocal.withInitial(() -> Collections.newSetFromMap(new IdentityHashMap<>()));

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
    Map<String, Object> attributes = pyAttributes(true);
    return attributes == null ? new PyDict<>() : attributes;
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
    if (!SHOWN.get().add(this)) {
      return name + "(...)";
    }
    try {
      StringJoiner parts = new StringJoiner(", ", name + "(", ")");
      attributes().forEach((key, value) -> parts.add(key + "=" + Py.repr(value)));
      return parts.toString();
    } finally {
      SHOWN.get().remove(this);
    }
  }
}
