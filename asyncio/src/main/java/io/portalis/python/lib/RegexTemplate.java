package io.portalis.python.lib;

import io.portalis.python.IndexError;
import io.portalis.python.Py;
import java.util.ArrayList;
import java.util.List;

/** A replacement text with references to groups. */
final class RegexTemplate {

  private final List<Object> parts = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private final RegexSource source;
  private final RePattern pattern;

  RegexTemplate(String text, RePattern pattern) {
    this.source = new RegexSource(text);
    this.pattern = pattern;
    if (text.indexOf('\\') < 0) {
      literal.append(text);
    } else {
      read();
    }
    endLiteral();
  }

  /** Appends the text for a match. */
  void expand(ReMatch match, StringBuilder out) {
    for (Object part : parts) {
      if (part instanceof Integer group) {
        String text = match.text(group);
        out.append(text == null ? "" : text);
      } else {
        out.append((String) part);
      }
    }
  }

  private void endLiteral() {
    if (!literal.isEmpty()) {
      parts.add(literal.toString());
      literal.setLength(0);
    }
  }

  private void group(int number, int place) {
    if (number > pattern.groups()) {
      throw source.error("invalid group reference " + number, place);
    }
    endLiteral();
    parts.add(number);
  }

  private void read() {
    while (!source.atEnd()) {
      int start = source.at;
      int c = source.next();
      if (c == '\\') {
        escape(start);
      } else {
        literal.appendCodePoint(c);
      }
    }
  }

  private void escape(int start) {
    int c = source.next();
    int known = "abfnrtv\\".indexOf(c);
    if (c < 0) {
      throw source.error("bad escape (end of pattern)", start);
    } else if (c == 'g') {
      named();
    } else if (c == '0') {
      source.at--;
      literal.appendCodePoint(Integer.parseInt(source.digits(8, 3), 8));
    } else if (RegexSource.isDigit(c, 10)) {
      source.at--;
      if (RegexSource.isDigit(source.peek(), 8)
          && RegexSource.isDigit(source.peek(1), 8)
          && RegexSource.isDigit(source.peek(2), 8)) {
        literal.appendCodePoint(source.octal(source.digits(8, 3), start));
      } else {
        group(Integer.parseInt(source.digits(10, 2)), start + 1);
      }
    } else if (known >= 0) {
      literal.append("\u0007\b\f\n\r\t\u000b\\".charAt(known));
    } else if (RegexSource.isLetter(c)) {
      throw source.error("bad escape " + source.from(start), start);
    } else {
      literal.append('\\').appendCodePoint(c);
    }
  }

  private void named() {
    if (!source.take('<')) {
      throw source.error("missing <", source.at);
    }
    String name = source.until('>', "group name");
    int place = source.afterName(name);
    if (!RegexSource.isIdentifier(name)) {
      group(source.number(name), place);
      return;
    }
    int number = pattern.numberOf(name);
    if (number < 0) {
      throw new IndexError("unknown group name " + Py.repr(name));
    }
    group(number, place);
  }
}
