package io.portalis.python.lib;

import io.portalis.python.PyDict;
import io.portalis.python.PyList;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Reads JSON as Python's decoder does. */
final class JsonReader {

  private final String text;
  private int at;

  JsonReader(String text) {
    this.text = text;
  }

  @Nullable Object read() {
    space();
    Object value = value();
    space();
    if (at < text.length()) {
      throw error("Extra data", at);
    }
    return value;
  }

  private JsonDecodeError error(String problem, int position) {
    return new JsonDecodeError(problem, text, position);
  }

  private void space() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private @Nullable Object value() {
    if (at >= text.length()) {
      throw error("Expecting value", at);
    }
    char c = text.charAt(at);
    if (c == '"') {
      return string();
    }
    if (c == '{') {
      return object();
    }
    if (c == '[') {
      return array();
    }
    for (Object[] word : WORDS) {
      if (text.startsWith((String) word[0], at)) {
        at += ((String) word[0]).length();
        return word[1];
      }
    }
    if (c == '-' || (c >= '0' && c <= '9')) {
      return number();
    }
    throw error("Expecting value", at);
  }

  private static final Object[][] WORDS = {
    {"null", null},
    {"true", true},
    {"false", false},
    {"NaN", Double.NaN},
    {"Infinity", Double.POSITIVE_INFINITY},
    {"-Infinity", Double.NEGATIVE_INFINITY}
  };

  private Object number() {
    int start = at;
    if (text.charAt(at) == '-') {
      at++;
    }
    if (at >= text.length() || !digit(at)) {
      throw error("Expecting value", start);
    }
    if (text.charAt(at) == '0') {
      at++;
    } else {
      digits();
    }
    boolean whole = true;
    if (at + 1 < text.length() && text.charAt(at) == '.' && digit(at + 1)) {
      whole = false;
      at++;
      digits();
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int next = at + 1;
      if (next < text.length() && (text.charAt(next) == '+' || text.charAt(next) == '-')) {
        next++;
      }
      if (next < text.length() && digit(next)) {
        whole = false;
        at = next;
        digits();
      }
    }
    String digits = text.substring(start, at);
    if (!whole) {
      return Double.parseDouble(digits);
    }
    BigInteger value = new BigInteger(digits);
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }

  private boolean digit(int index) {
    return text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private void digits() {
    while (at < text.length() && digit(at)) {
      at++;
    }
  }

  private String string() {
    int begin = at++;
    StringBuilder out = new StringBuilder();
    while (true) {
      if (at >= text.length()) {
        throw error("Unterminated string starting at", begin);
      }
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      if (c < ' ') {
        throw error("Invalid control character at", at - 1);
      }
      if (c != '\\') {
        out.append(c);
        continue;
      }
      if (at >= text.length()) {
        throw error("Unterminated string starting at", begin);
      }
      char escaped = text.charAt(at++);
      int simple = "\"\\/bfnrt".indexOf(escaped);
      if (simple >= 0) {
        out.append("\"\\/\b\f\n\r\t".charAt(simple));
      } else if (escaped == 'u') {
        out.append(unicode());
      } else {
        throw error("Invalid \\escape", at - 2);
      }
    }
  }

  private char unicode() {
    if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
      throw error("Invalid \\uXXXX escape", at - 1);
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private PyList<Object> array() {
    at++;
    PyList<Object> list = new PyList<>();
    space();
    if (at < text.length() && text.charAt(at) == ']') {
      at++;
      return list;
    }
    while (true) {
      list.append(value());
      space();
      if (at < text.length() && text.charAt(at) == ']') {
        at++;
        return list;
      }
      if (at >= text.length() || text.charAt(at) != ',') {
        throw error("Expecting ',' delimiter", at);
      }
      int comma = at++;
      space();
      if (at < text.length() && text.charAt(at) == ']') {
        throw error("Illegal trailing comma before end of array", comma);
      }
    }
  }

  private PyDict<Object, Object> object() {
    at++;
    PyDict<Object, Object> dict = new PyDict<>();
    space();
    if (at < text.length() && text.charAt(at) == '}') {
      at++;
      return dict;
    }
    while (true) {
      if (at >= text.length() || text.charAt(at) != '"') {
        throw error("Expecting property name enclosed in double quotes", at);
      }
      String key = string();
      space();
      if (at >= text.length() || text.charAt(at) != ':') {
        throw error("Expecting ':' delimiter", at);
      }
      at++;
      space();
      dict.put(key, value());
      space();
      if (at < text.length() && text.charAt(at) == '}') {
        at++;
        return dict;
      }
      if (at >= text.length() || text.charAt(at) != ',') {
        throw error("Expecting ',' delimiter", at);
      }
      int comma = at++;
      space();
      if (at < text.length() && text.charAt(at) == '}') {
        throw error("Illegal trailing comma before end of object", comma);
      }
    }
  }
}
