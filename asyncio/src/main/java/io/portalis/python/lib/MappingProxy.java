package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.Python;
import io.portalis.python.TypeError;
import org.jspecify.annotations.Nullable;

/** Python's {@code types.MappingProxyType}: a mapping that can only be read. */
@Python("mappingproxy")
public final class MappingProxy extends AbstractMapping {

  private final @Nullable Object mapping;

  /** Shows a mapping. */
  @Python("mappingproxy(mapping)")
  public MappingProxy(@Nullable Object mapping) {
    if (!CollectionsAbc.isInstance(mapping, "Mapping")) {
      throw new TypeError("mappingproxy() argument must be a mapping, not " + Py.typeName(mapping));
    }
    this.mapping = mapping;
  }

  @Override
  public @Nullable Object get(@Nullable Object key, @Nullable Object otherwise) {
    return Py.invoke(mapping, "get", key, otherwise);
  }

  @Override
  public Object keys() {
    return shown("keys");
  }

  @Override
  public Object values() {
    return shown("values");
  }

  @Override
  public Object items() {
    return shown("items");
  }

  private Object shown(String method) {
    Object found = Py.invoke(mapping, method);
    return found == null ? Py.UNBOUND : found;
  }

  /** A copy of the mapping, which can be changed. */
  @Python("copy()")
  public @Nullable Object copy() {
    return Py.invoke(mapping, "copy");
  }

  @Override
  public @Nullable Object __getitem__(@Nullable Object key) {
    return Py.getItem(mapping, key);
  }

  @Override
  public @Nullable Object __contains__(@Nullable Object key) {
    return Py.in(key, mapping);
  }

  @Override
  public @Nullable Object __len__() {
    return Py.len(mapping);
  }

  @Override
  public @Nullable Object __iter__() {
    return Py.iter(mapping);
  }

  @Override
  public @Nullable Object __or__(@Nullable Object other) {
    return Py.or(mapping, other instanceof MappingProxy proxy ? proxy.mapping : other);
  }

  @Override
  public @Nullable Object __eq__(@Nullable Object other) {
    return Py.eq(mapping, other instanceof MappingProxy proxy ? proxy.mapping : other);
  }

  @Override
  public @Nullable Object __str__() {
    return Py.str(mapping);
  }

  @Override
  public @Nullable Object __repr__() {
    return "mappingproxy(" + Py.repr(mapping) + ")";
  }
}
