package io.portalis.python.lib;

import io.portalis.python.Args;
import io.portalis.python.Format;
import io.portalis.python.KeyError;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.ValueError;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A format of log lines in one of three styles. */
final class LogStyle {

  private static final Pattern PERCENT =
      Pattern.compile(
          "%\\(\\w+\\)[#0+ -]*(\\*|\\d+)?(\\.(\\*|\\d+))?[diouxefgcrsa%]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SPEC =
      Pattern.compile(
          "(.?[<=>^])?[+ -]?#?0?(\\d+|\\{\\w+\\})?[,_]?(\\.(\\d+|\\{\\w+\\}))?[bcdefgnosx%]?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELD = Pattern.compile("(\\d+|\\w+)(\\.\\w+|\\[[^\\]]+\\])*");
  private static final Pattern BRACES =
      Pattern.compile(
          "\\{\\{|\\}\\}|\\{([^{}:!]*)(?:!([^{}:]*))?(?::((?:[^{}]|\\{[^{}]*\\})*))?\\}");

  private final char kind;
  private final String format;
  private final Map<?, ?> defaults;

  LogStyle(char kind, @Nullable String format, Map<?, ?> defaults) {
    this.kind = kind;
    this.format = format == null || format.isEmpty() ? field("message", kind) : format;
    this.defaults = defaults;
  }

  static char kind(String style) {
    if (style.length() != 1 || "%{$".indexOf(style.charAt(0)) < 0) {
      throw new ValueError("Style must be one of: %,{,$");
    }
    return style.charAt(0);
  }

  /** A name in a style. */
  static String field(String name, char kind) {
    return kind == '%' ? "%(" + name + ")s" : kind == '{' ? "{" + name + "}" : "${" + name + "}";
  }

  String format() {
    return format;
  }

  boolean usesTime() {
    return switch (kind) {
      case '%' -> format.contains("%(asctime)");
      case '{' -> format.contains("{asctime");
      default -> format.contains("$asctime") || format.contains("${asctime}");
    };
  }

  void validate() {
    switch (kind) {
      case '%' -> {
        if (!PERCENT.matcher(format).find()) {
          throw new ValueError("Invalid format '" + format + "' for '%' style");
        }
      }
      case '{' -> validateBraces();
      default -> {
        StringTemplate template = new StringTemplate(format);
        if (template.getIdentifiers().isEmpty()) {
          throw new ValueError(
              template.isValid()
                  ? "invalid format: no fields"
                  : "invalid format: bare '$' not allowed");
        }
      }
    }
  }

  private void validateBraces() {
    boolean found = false;
    Matcher places = BRACES.matcher(format);
    while (places.find()) {
      String name = places.group(1);
      if (name == null) {
        continue;
      }
      if (!name.isEmpty()) {
        if (!FIELD.matcher(name).matches()) {
          throw new ValueError("invalid format: invalid field name/expression: " + Py.repr(name));
        }
        found = true;
      }
      String conversion = places.group(2);
      if (conversion != null && (conversion.length() != 1 || !"rsa".contains(conversion))) {
        throw new ValueError("invalid format: invalid conversion: " + Py.repr(conversion));
      }
      String spec = places.group(3);
      if (spec != null && !spec.isEmpty() && !SPEC.matcher(spec).matches()) {
        throw new ValueError("invalid format: bad specifier: " + Py.repr(spec));
      }
    }
    if (!found) {
      throw new ValueError("invalid format: no fields");
    }
  }

  String apply(Map<String, Object> attributes) {
    Map<String, Object> values = attributes;
    if (!defaults.isEmpty()) {
      PyDict<String, Object> all = new PyDict<>();
      defaults.forEach((name, value) -> all.put(Py.str(name), value));
      attributes.forEach(all::put);
      values = all;
    }
    try {
      return switch (kind) {
        case '%' -> Format.percent(format, values);
        case '{' -> Format.strFormat(format, Args.of().spreadKeywords(values));
        default -> new StringTemplate(format).substitute(values);
      };
    } catch (KeyError e) {
      throw new ValueError("Formatting field not found in record: " + Py.str(e));
    }
  }
}
