package io.portalis.python;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a call: positional ones and keywords. */
public final class Args {

  private @Nullable Object[] positional;
  private int size;
  private @Nullable Map<String, @Nullable Object> keywords;

  private Args(@Nullable Object[] positional) {
    this.positional = positional;
    this.size = positional.length;
  }

  /**
   * Makes arguments without keywords.
   *
   * @param positional the positional arguments, may be null; not copied
   * @return the arguments
   */
  public static Args of(@Nullable Object... positional) {
    return new Args(positional);
  }

  /**
   * Adds a positional argument.
   *
   * @param value the value, may be null
   * @return this
   */
  public Args add(@Nullable Object value) {
    if (size == positional.length) {
      positional = Arrays.copyOf(positional, Math.max(4, size * 2));
    }
    positional[size++] = value;
    return this;
  }

  /**
   * Adds a keyword argument.
   *
   * @param name the keyword
   * @param value the value, may be null
   * @return this
   * @throws TypeError if the keyword was given before
   */
  public Args with(String name, @Nullable Object value) {
    Map<String, @Nullable Object> map = keywords;
    if (map == null) {
      map = new LinkedHashMap<>();
      keywords = map;
    }
    if (map.containsKey(name)) {
      throw new TypeError("got multiple values for keyword argument '" + name + "'");
    }
    map.put(name, value);
    return this;
  }

  /**
   * Adds the elements of an iterable as positional arguments: {@code f(*items)}.
   *
   * @param items anything that can be iterated
   * @return this
   * @throws TypeError if it cannot
   */
  public Args spread(@Nullable Object items) {
    if (!Iteration.isIterable(items)) {
      throw new TypeError("Value after * must be an iterable, not " + Py.typeName(items));
    }
    for (Object item : Py.iterable(items)) {
      add(item);
    }
    return this;
  }

  /**
   * Adds the entries of a mapping as keywords: {@code f(**mapping)}.
   *
   * @param mapping a dict or another object with {@code keys} and {@code __getitem__}
   * @return this
   * @throws TypeError if it is no mapping, a key is no string or is given already
   */
  public Args spreadKeywords(@Nullable Object mapping) {
    for (Map.Entry<?, ?> entry :
        Items.mapping(mapping, "argument after ** must be a mapping, not ").entrySet()) {
      if (!(entry.getKey() instanceof String name)) {
        throw new TypeError("keywords must be strings");
      }
      with(name, entry.getValue());
    }
    return this;
  }

  /**
   * The positional arguments.
   *
   * @return an array of their number; not to be changed
   */
  public @Nullable Object[] positional() {
    if (size != positional.length) {
      positional = Arrays.copyOf(positional, size);
    }
    return positional;
  }

  /**
   * The keyword arguments.
   *
   * @return name to value, in the order given
   */
  public Map<String, @Nullable Object> keywords() {
    Map<String, @Nullable Object> map = keywords;
    return map == null ? Map.of() : map;
  }

  /**
   * How many positional arguments there are.
   *
   * @return the number
   */
  public int size() {
    return size;
  }

  /**
   * These arguments after one more.
   *
   * @param first the new first argument, may be null
   * @return new arguments
   */
  public Args prepend(@Nullable Object first) {
    @Nullable Object[] all = new Object[size + 1];
    all[0] = first;
    System.arraycopy(positional, 0, all, 1, size);
    Args args = new Args(all);
    args.keywords = keywords;
    return args;
  }
}
