package io.portalis.shim.java.util;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Joins texts, as specified by the JDK. */
public final class StringJoiner {

  private final String prefix;
  private final String delimiter;
  private final String suffix;
  private final List<String> parts = new ArrayList<>();
  private String empty;

  public StringJoiner(CharSequence delimiter) {
    this(delimiter, "", "");
  }

  public StringJoiner(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
    this.prefix = prefix.toString();
    this.delimiter = delimiter.toString();
    this.suffix = suffix.toString();
  }

  public StringJoiner setEmptyValue(CharSequence emptyValue) {
    empty = Objects.requireNonNull(emptyValue).toString();
    return this;
  }

  public StringJoiner add(CharSequence newElement) {
    parts.add(String.valueOf(newElement));
    return this;
  }

  public StringJoiner merge(StringJoiner other) {
    if (!other.parts.isEmpty()) {
      parts.add(String.join(other.delimiter, other.parts));
    }
    return this;
  }

  public int length() {
    return toString().length();
  }

  @Override
  public String toString() {
    if (parts.isEmpty() && empty != null) {
      return empty;
    }
    return prefix + String.join(delimiter, parts) + suffix;
  }
}
