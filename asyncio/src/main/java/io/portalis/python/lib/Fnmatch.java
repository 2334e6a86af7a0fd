package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import java.util.ArrayList;
import java.util.List;

/** Python's module {@code fnmatch}, where case matters as on Unix. */
@PythonModule("fnmatch")
public final class Fnmatch {

  private Fnmatch() {}

  /** Whether a name fits a pattern. */
  @Python("fnmatch(name, pat)")
  public static boolean fnmatch(String name, String pat) {
    return fnmatchcase(name, pat);
  }

  /** Whether a name fits a pattern. */
  @Python("fnmatchcase(name, pat)")
  public static boolean fnmatchcase(String name, String pat) {
    return Re.compile(translate(pat)).match(name) != null;
  }

  /** The names that fit a pattern. */
  @Python("filter(names, pat)")
  public static PyList<String> filter(Iterable<String> names, String pat) {
    RePattern pattern = Re.compile(translate(pat));
    PyList<String> found = new PyList<>();
    for (String name : names) {
      if (pattern.match(name) != null) {
        found.add(name);
      }
    }
    return found;
  }

  /** The regular expression for a pattern. */
  @Python("translate(pat)")
  public static String translate(String pat) {
    List<StringBuilder> parts = new ArrayList<>(List.of(new StringBuilder()));
    int[] chars = pat.codePoints().toArray();
    for (int at = 0; at < chars.length; at++) {
      StringBuilder part = parts.get(parts.size() - 1);
      int c = chars[at];
      int end = c == '[' ? setEnd(chars, at) : -1;
      if (c == '*') {
        if (at == 0 || chars[at - 1] != '*') {
          parts.add(new StringBuilder());
        }
      } else if (c == '?') {
        part.append('.');
      } else if (c == '[' && end >= 0) {
        part.append(set(new String(chars, at + 1, end - at - 1)));
        at = end;
      } else {
        part.append(Re.escape(Character.toString(c)));
      }
    }
    StringBuilder out = new StringBuilder("(?s:").append(parts.get(0));
    for (int i = 1; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      out.append(last ? ".*" : "(?>.*?").append(parts.get(i)).append(last ? "" : ")");
    }
    return out.append(")\\Z").toString();
  }

  /** Where the bracket at the end of a set is; -1 if there is none. */
  private static int setEnd(int[] chars, int start) {
    int at = start + 1;
    if (at < chars.length && chars[at] == '!') {
      at++;
    }
    for (at++; at < chars.length; at++) {
      if (chars[at] == ']') {
        return at;
      }
    }
    return -1;
  }

  private static String set(String content) {
    String text = content.indexOf('-') < 0 ? content.replace("\\", "\\\\") : ranges(content);
    text = text.replaceAll("([&~|])", "\\\\$1");
    if (text.isEmpty()) {
      return "(?!)";
    }
    if (text.equals("!")) {
      return ".";
    }
    char first = text.charAt(0);
    return first == '!'
        ? "[^" + text.substring(1) + "]"
        : first == '^' || first == '[' ? "[\\" + text + "]" : "[" + text + "]";
  }

  /** The parts of a set between the hyphens of its ranges, without those that hold nothing. */
  private static String ranges(String content) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int hyphen = content.indexOf('-', content.startsWith("!") ? 2 : 1);
    while (hyphen >= 0) {
      parts.add(content.substring(from, hyphen));
      from = hyphen + 1;
      hyphen = hyphen + 3 > content.length() ? -1 : content.indexOf('-', hyphen + 3);
    }
    String rest = content.substring(from);
    if (rest.isEmpty()) {
      parts.set(parts.size() - 1, parts.get(parts.size() - 1) + "-");
    } else {
      parts.add(rest);
    }
    for (int i = parts.size() - 1; i > 0; i--) {
      String low = parts.get(i - 1);
      String high = parts.get(i);
      if (Py.gt(low.substring(low.offsetByCodePoints(low.length(), -1)), first(high))) {
        parts.set(
            i - 1,
            low.substring(0, low.offsetByCodePoints(low.length(), -1))
                + high.substring(first(high).length()));
        parts.remove(i);
      }
    }
    parts.replaceAll(part -> part.replace("\\", "\\\\").replace("-", "\\-"));
    return String.join("-", parts);
  }

  private static String first(String text) {
    return text.substring(0, text.offsetByCodePoints(0, 1));
  }
}
