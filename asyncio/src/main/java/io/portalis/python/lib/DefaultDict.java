package io.portalis.python.lib;

import io.portalis.python.DictObject;
import io.portalis.python.KeyError;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.Python;
import io.portalis.python.TypeError;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code collections.defaultdict}: a dict that makes the values of missing keys.
 *
 * @param <K> the keys
 * @param <V> the values
 */
@Python("defaultdict")
public class DefaultDict<K, V> extends DictObject<K, V> {

  private @Nullable Object factory;

  /** Makes an empty dict without a factory. */
  @Python("defaultdict()")
  public DefaultDict() {}

  /**
   * Makes an empty dict.
   *
   * @param defaultFactory what makes values, or null
   */
  @Python("defaultdict(default_factory, /)")
  public DefaultDict(@Nullable Object defaultFactory) {
    if (defaultFactory instanceof Map<?, ?> || defaultFactory instanceof Number) {
      throw new TypeError("first argument must be callable or None");
    }
    factory = defaultFactory;
  }

  /**
   * Makes a dict with entries.
   *
   * @param defaultFactory what makes values, or null
   * @param entries a mapping, an iterable of pairs, or null
   * @param keywords more entries
   */
  @Python("defaultdict(default_factory=None, iterable=None, /, **keywords)")
  public DefaultDict(
      @Nullable Object defaultFactory, @Nullable Object entries, PyDict<String, Object> keywords) {
    this(defaultFactory);
    update(entries, keywords);
  }

  /**
   * Sets what makes values, and puts entries in.
   *
   * @param defaultFactory what makes values, or null
   * @param entries a mapping, an iterable of pairs, or null
   * @param keywords more entries
   */
  @Python("__init__(default_factory=None, iterable=None, /, **keywords)")
  public void initialize(
      @Nullable Object defaultFactory, @Nullable Object entries, PyDict<String, Object> keywords) {
    factory = defaultFactory;
    update(entries, keywords);
  }

  /** What makes values, or None. */
  @Python("default_factory")
  public @Nullable Object defaultFactory() {
    return factory;
  }

  /** Sets what makes values. */
  @Python("default_factory=")
  public void defaultFactory(@Nullable Object defaultFactory) {
    factory = defaultFactory;
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"})
  protected V missing(@Nullable Object key) {
    if (factory == null) {
      throw new KeyError(key);
    }
    V value = (V) Py.call(factory);
    put((K) key, value);
    return value;
  }

  @Override
  @Python("copy()")
  public DefaultDict<K, V> copy() {
    DefaultDict<K, V> copy = new DefaultDict<>(factory);
    copy.putAll(this);
    return copy;
  }

  @Override
  public @Nullable Object __or__(@Nullable Object other) {
    if (!(other instanceof Map<?, ?>)) {
      return Py.NOT_IMPLEMENTED;
    }
    DefaultDict<K, V> both = copy();
    both.update(other);
    return both;
  }

  @Override
  public @Nullable Object __hash__() {
    throw new TypeError("unhashable type: 'collections.defaultdict'");
  }

  @Override
  public @Nullable Object __repr__() {
    return pyType().name() + "(" + Py.repr(factory) + ", " + entries() + ")";
  }
}
