package io.portalis.python.lib;

import io.portalis.python.Py;
import java.util.regex.Pattern;

/** Regular expressions of Python in Java's. */
final class Patterns {

  private Patterns() {}

  /** Whether a pattern, a string or what {@code re.compile} gives, is found in a text. */
  static boolean search(Object pattern, String text) {
    return pattern instanceof String string
        ? compile(string).matcher(text).find()
        : Py.truth(Py.invoke(pattern, "search", text));
  }

  /** The pattern as a string. */
  static String text(Object pattern) {
    return pattern instanceof String string ? string : Py.str(Py.getAttr(pattern, "pattern"));
  }

  private static Pattern compile(String python) {
    return Pattern.compile(
        python
            .replace("(?P<", "(?<")
            .replaceAll("\\(\\?P=(\\w+)\\)", "\\\\k<$1>")
            .replace("\\Z", "\\z"));
  }
}
