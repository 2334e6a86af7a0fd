package io.portalis.python.lib;

import io.portalis.python.KeyError;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.Str;
import io.portalis.python.ValueError;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's {@code string.Template}: a text with names after dollars in it. */
@Python("string.Template")
public final class StringTemplate extends PyObject {

  private static final Pattern PLACE =
      Pattern.compile("\\$(?:(\\$)|([_a-zA-Z][_a-zA-Z0-9]*)|\\{([_a-zA-Z][_a-zA-Z0-9]*)\\})?");

  private final String template;

  /**
   * Makes a template.
   *
   * @param template its text
   */
  @Python("Template(template)")
  public StringTemplate(String template) {
    this.template = template;
  }

  /** The text. */
  @Python("template")
  public String template() {
    return template;
  }

  private static @Nullable String name(Matcher place) {
    return place.group(2) != null ? place.group(2) : place.group(3);
  }

  private String replaced(UnaryOperator<@Nullable String> values, boolean safe) {
    Matcher place = PLACE.matcher(template);
    StringBuilder out = new StringBuilder();
    while (place.find()) {
      String name = name(place);
      String value = name != null ? values.apply(name) : place.group(1);
      if (name == null && value == null && !safe) {
        throw invalid(place.start() + 1);
      }
      place.appendReplacement(out, Matcher.quoteReplacement(value == null ? place.group() : value));
    }
    return place.appendTail(out).toString();
  }

  private ValueError invalid(int at) {
    List<String> lines = Str.splitlines(template.substring(0, at), true);
    String last = lines.get(lines.size() - 1);
    return new ValueError(
        "Invalid placeholder in string: line "
            + lines.size()
            + ", col "
            + last.codePointCount(0, last.length()));
  }

  private static String value(
      String name, @Nullable Object mapping, PyDict<String, Object> keywords) {
    if (keywords.containsKey(name)) {
      return Py.str(keywords.get(name));
    }
    if (mapping == null) {
      throw new KeyError(name);
    }
    return Py.str(Py.getItem(mapping, name));
  }

  /** The text with values for the names. */
  @Python("substitute(mapping, /)")
  public String substitute(@Nullable Object mapping) {
    return substitute(mapping, new PyDict<>());
  }

  /** The text with values for the names. */
  @Python("substitute(mapping=None, /, **keywords)")
  public String substitute(@Nullable Object mapping, PyDict<String, Object> keywords) {
    return replaced(name -> value(Py.str(name), mapping, keywords), false);
  }

  /** The text with values for the names that have one. */
  @Python("safe_substitute(mapping, /)")
  public String safeSubstitute(@Nullable Object mapping) {
    return safeSubstitute(mapping, new PyDict<>());
  }

  /** The text with values for the names that have one. */
  @Python("safe_substitute(mapping=None, /, **keywords)")
  public String safeSubstitute(@Nullable Object mapping, PyDict<String, Object> keywords) {
    return replaced(
        name -> {
          try {
            return value(Py.str(name), mapping, keywords);
          } catch (KeyError e) {
            return null;
          }
        },
        true);
  }

  /** Whether each dollar stands before a name, or before another dollar. */
  @Python("is_valid()")
  public boolean isValid() {
    Matcher place = PLACE.matcher(template);
    while (place.find()) {
      if (place.end() - place.start() == 1) {
        return false;
      }
    }
    return true;
  }

  /** The names, each once. */
  @Python("get_identifiers()")
  public PyList<String> getIdentifiers() {
    PyList<String> names = new PyList<>();
    Matcher place = PLACE.matcher(template);
    while (place.find()) {
      String name = name(place);
      if (name != null && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }
}
