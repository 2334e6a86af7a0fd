package io.portalis.python.lib;

import io.portalis.python.Py;

/** A pattern or a replacement while it is read, one character of Python's after another. */
final class RegexSource {

  final String text;
  private final int[] chars;
  int at;

  RegexSource(String text) {
    this.text = text;
    this.chars = text.codePoints().toArray();
  }

  boolean atEnd() {
    return at >= chars.length;
  }

  /** The next character; -1 at the end. */
  int peek() {
    return peek(0);
  }

  int peek(int ahead) {
    return at + ahead < chars.length ? chars[at + ahead] : -1;
  }

  /** Takes the next character; -1 at the end. */
  int next() {
    return at < chars.length ? chars[at++] : -1;
  }

  boolean take(int c) {
    boolean found = peek() == c;
    if (found) {
      at++;
    }
    return found;
  }

  String from(int start) {
    return new String(chars, start, at - start);
  }

  /** What stands before an end mark, which is taken too. */
  String until(char end, String what) {
    int start = at;
    while (!atEnd() && peek() != end) {
      at++;
    }
    String name = from(start);
    if (atEnd()) {
      throw name.isEmpty()
          ? error("missing " + what, at)
          : error("missing " + end + ", unterminated name", start);
    }
    at++;
    if (name.isEmpty()) {
      throw error("missing " + what, at - 1);
    }
    return name;
  }

  /** Takes up to so many digits of a base. */
  String digits(int base, int most) {
    int start = at;
    while (at - start < most && isDigit(peek(), base)) {
      at++;
    }
    return from(start);
  }

  static boolean isDigit(int c, int base) {
    return c >= 0 && c < 128 && Character.digit(c, base) >= 0;
  }

  static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isIdentifier(String name) {
    return !name.isEmpty()
        && (name.codePointAt(0) == '_' || Character.isUnicodeIdentifierStart(name.codePointAt(0)))
        && name.codePoints()
            .allMatch(c -> Character.isUnicodeIdentifierPart(c) && !Character.isISOControl(c));
  }

  /** The number that a group's name is; an error if it is neither a name nor a number. */
  int number(String name) {
    if (!name.chars().allMatch(c -> isDigit(c, 10))) {
      throw badName(name);
    }
    return name.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(name);
  }

  PatternError badName(String name) {
    return error("bad character in group name " + Py.repr(name), afterName(name));
  }

  /** Where a name stands whose end mark was taken last. */
  int afterName(String name) {
    return at - 1 - name.codePointCount(0, name.length());
  }

  PatternError error(String problem, int position) {
    return new PatternError(problem, text, position);
  }

  /** The value of three octal digits; an error if they are no byte. */
  int octal(String digits, int start) {
    int value = Integer.parseInt(digits, 8);
    if (value > 255) {
      throw error("octal escape value \\" + digits + " outside of range 0-0o377", start);
    }
    return value;
  }
}
