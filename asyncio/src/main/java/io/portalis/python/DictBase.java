package io.portalis.python;

import org.jspecify.annotations.Nullable;

/**
 * Python's {@code dict} as the base of a class of the program.
 *
 * @param <K> the keys
 * @param <V> the values
 */
@Python("dict")
public abstract class DictBase<K, V> extends DictObject<K, V> {

  /** Makes an empty dict. */
  protected DictBase() {}

  /**
   * Puts entries in.
   *
   * @param iterable a mapping, an iterable of pairs, or null
   * @param keywords more entries
   */
  @Python("__init__(iterable=None, /, **keywords)")
  public void initialize(@Nullable Object iterable, PyDict<String, Object> keywords) {
    update(iterable, keywords);
  }
}
