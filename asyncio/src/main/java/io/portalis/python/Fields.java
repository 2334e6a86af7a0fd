package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** The replacement fields of {@code str.format}. */
final class Fields {

  private final Args args;
  private int next;
  private boolean numbered;

  Fields(Args args) {
    this.args = args;
  }

  String format(String text, int depth) {
    if (depth == 0) {
      throw new ValueError("Max string recursion exceeded");
    }
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c == '{' && i < text.length() && text.charAt(i) == '{'
          || c == '}' && i < text.length() && text.charAt(i) == '}') {
        out.append(c);
        i++;
      } else if (c == '}') {
        throw new ValueError("Single '}' encountered in format string");
      } else if (c == '{') {
        int end = end(text, i);
        out.append(field(text.substring(i, end), depth));
        i = end + 1;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static int end(String text, int start) {
    if (start >= text.length()) {
      throw new ValueError("Single '{' encountered in format string");
    }
    int open = 1;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      open += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    throw new ValueError("expected '}' before end of string");
  }

  private String field(String field, int depth) {
    int brackets = 0;
    int end = field.length();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (brackets == 0 && (c == ':' || c == '!')) {
        end = i;
        break;
      }
    }
    Object value = value(field.substring(0, end));
    String rest = field.substring(end);
    if (rest.startsWith("!")) {
      if (rest.length() < 2) {
        throw new ValueError("unmatched '{' in format spec");
      }
      value =
          switch (rest.charAt(1)) {
            case 'r' -> Py.repr(value);
            case 's' -> Py.str(value);
            case 'a' -> Py.ascii(value);
            default -> throw new ValueError("Unknown conversion specifier " + rest.charAt(1));
          };
      rest = rest.substring(2);
    }
    String spec = rest.startsWith(":") ? format(rest.substring(1), depth - 1) : "";
    return Format.format(value, spec);
  }

  private @Nullable Object value(String name) {
    int end = 0;
    while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
      end++;
    }
    Object value = first(name.substring(0, end));
    while (end < name.length()) {
      if (name.charAt(end) == '.') {
        int start = ++end;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
          end++;
        }
        value = Py.getAttr(value, name.substring(start, end));
      } else {
        int close = name.indexOf(']', end);
        String key = name.substring(end + 1, close);
        value = Py.getItem(value, key.matches("\\d+") ? (Object) Long.parseLong(key) : key);
        end = close + 1;
      }
    }
    return value;
  }

  private @Nullable Object first(String name) {
    if (name.isEmpty()) {
      if (numbered) {
        throw new ValueError(
            "cannot switch from manual field specification to automatic field numbering");
      }
      return positional(next++);
    }
    if (name.matches("\\d+")) {
      if (next > 0) {
        throw new ValueError(
            "cannot switch from automatic field numbering to manual field specification");
      }
      numbered = true;
      return positional(Integer.parseInt(name));
    }
    if (!args.keywords().containsKey(name)) {
      throw new KeyError(name);
    }
    return args.keywords().get(name);
  }

  private @Nullable Object positional(int index) {
    if (index >= args.size()) {
      throw new IndexError(
          "Replacement index " + index + " out of range for positional args tuple");
    }
    return args.positional()[index];
  }
}
