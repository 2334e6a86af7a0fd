package io.portalis.translator.python;

/** Finds where a number ends, and refuses malformed ones. */
final class NumberScanner {

  private final Lexer lexer;
  private final String text;
  private int pos;
  private int start;

  NumberScanner(Lexer lexer, String text) {
    this.lexer = lexer;
    this.text = text;
  }

  /** Returns the offset after the number that starts at {@code offset}. */
  int end(int offset) throws PythonSyntaxError {
    start = offset;
    pos = offset;
    if (at(pos) == '0') {
      switch (at(pos + 1)) {
        case 'x', 'X' -> {
          return radix(16, "hexadecimal");
        }
        case 'o', 'O' -> {
          return radix(8, "octal");
        }
        case 'b', 'B' -> {
          return radix(2, "binary");
        }
        default -> {}
      }
    }
    String kind = "decimal";
    if (at(pos) != '.') {
      digits();
    }
    int integerEnd = pos;
    if (at(pos) == '.') {
      pos++;
      if (Lexer.isDigit(at(pos))) {
        digits();
      }
    }
    exponent();
    if (at(pos) == 'j' || at(pos) == 'J') {
      pos++;
      kind = "imaginary";
    }
    if (pos == integerEnd) {
      refuseLeadingZeros();
    }
    requireEnd(kind);
    return pos;
  }

  private int radix(int radix, String kind) throws PythonSyntaxError {
    pos += 2;
    do {
      pos += at(pos) == '_' ? 1 : 0;
      if (digit(radix) < 0) {
        throw Lexer.isDigit(at(pos)) ? invalidDigit(kind) : invalid(kind);
      }
      while (digit(radix) >= 0) {
        pos++;
      }
    } while (at(pos) == '_');
    if (Lexer.isDigit(at(pos))) {
      throw invalidDigit(kind);
    }
    requireEnd(kind);
    return pos;
  }

  private int digit(int radix) {
    int c = at(pos);
    return c < 128 ? Character.digit(c, radix) : -1;
  }

  private void digits() throws PythonSyntaxError {
    while (true) {
      while (Lexer.isDigit(at(pos))) {
        pos++;
      }
      if (at(pos) != '_') {
        return;
      }
      pos++;
      if (!Lexer.isDigit(at(pos))) {
        throw invalid("decimal");
      }
    }
  }

  private void exponent() throws PythonSyntaxError {
    if (at(pos) == 'e' || at(pos) == 'E') {
      boolean signed = at(pos + 1) == '+' || at(pos + 1) == '-';
      if (Lexer.isDigit(at(pos + (signed ? 2 : 1)))) {
        pos += signed ? 2 : 1;
        digits();
      } else if (signed) {
        throw invalid("decimal");
      }
    }
  }

  private void refuseLeadingZeros() throws PythonSyntaxError {
    if (at(start) != '0') {
      return;
    }
    for (int i = start; i < pos; i++) {
      if (at(i) != '0' && at(i) != '_') {
        throw lexer.error(
            "leading zeros in decimal integer literals are not permitted; "
                + "use an 0o prefix for octal integers",
            start,
            i);
      }
    }
  }

  /** A keyword may follow a number at once, another name may not. */
  private void requireEnd(String kind) throws PythonSyntaxError {
    int c = at(pos);
    if (c >= 128 || !Lexer.isNameChar(c)) {
      return;
    }
    for (String word : new String[] {"and", "else", "for", "if", "in", "is", "or", "not"}) {
      if (text.startsWith(word, pos)) {
        return;
      }
    }
    throw invalid(kind);
  }

  private PythonSyntaxError invalid(String kind) {
    return lexer.error("invalid " + kind + " literal", start, pos);
  }

  private PythonSyntaxError invalidDigit(String kind) {
    return lexer.error(
        "invalid digit '" + (char) at(pos) + "' in " + kind + " literal", pos, pos + 1);
  }

  private int at(int offset) {
    return offset < text.length() ? text.charAt(offset) : -1;
  }
}
