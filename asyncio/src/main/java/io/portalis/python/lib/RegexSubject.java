package io.portalis.python.lib;

import io.portalis.python.TypeError;
import org.jspecify.annotations.Nullable;

/**
 * A text that is searched. Python counts characters, Java the halves of some: the two differ only
 * where there are such.
 *
 * @param whole the text
 * @param text the text up to where the search ends
 * @param from where the search begins, as Java counts
 * @param wide whether some characters have halves
 */
record RegexSubject(String whole, String text, int from, boolean wide) {

  /** A text to be searched in full. */
  static RegexSubject of(@Nullable String whole) {
    if (whole == null) {
      throw new TypeError("expected string or bytes-like object, got 'NoneType'");
    }
    return new RegexSubject(
        whole, whole, 0, whole.codePointCount(0, whole.length()) != whole.length());
  }

  /** A text to be searched between two of Python's indices; null if they are the wrong way. */
  static @Nullable RegexSubject of(@Nullable String whole, long pos, long endpos) {
    RegexSubject all = of(whole);
    if (pos <= 0 && endpos >= all.whole.length()) {
      return all;
    }
    int length = all.whole.codePointCount(0, all.whole.length());
    int from = (int) Math.max(0, Math.min(pos, length));
    int to = (int) Math.max(0, Math.min(endpos, length));
    if (from > to) {
      return null;
    }
    String text = all.whole.substring(0, all.unit(to));
    return new RegexSubject(all.whole, text, all.unit(from), all.wide);
  }

  /** Whether an index of Java's is between the halves of a character. */
  boolean isHalf(int unit) {
    return wide
        && unit > 0
        && unit < text.length()
        && Character.isSurrogatePair(text.charAt(unit - 1), text.charAt(unit));
  }

  private int unit(int point) {
    return wide ? whole.offsetByCodePoints(0, point) : point;
  }

  /** Python's index for one of Java's. */
  long point(int unit) {
    return wide && unit > 0 ? whole.codePointCount(0, unit) : unit;
  }
}
