package io.portalis.translator.python;

import java.math.BigInteger;
import java.util.Locale;

/** Reads the values of numbers. */
final class NumberLiterals {

  private static final int MAX_DECIMAL_DIGITS = 4300;

  private NumberLiterals() {}

  static Literal value(Token token, TokenCursor cursor) throws PythonSyntaxError {
    String text = token.text().replace("_", "").toLowerCase(Locale.ROOT);
    if (text.startsWith("0x")) {
      return integer(text.substring(2), 16);
    }
    if (text.startsWith("0o")) {
      return integer(text.substring(2), 8);
    }
    if (text.startsWith("0b")) {
      return integer(text.substring(2), 2);
    }
    if (text.endsWith("j")) {
      return new Literal.Imaginary(Double.parseDouble(text.substring(0, text.length() - 1)));
    }
    if (text.contains(".") || text.contains("e")) {
      return new Literal.Float(Double.parseDouble(text));
    }
    if (text.length() > MAX_DECIMAL_DIGITS) {
      throw cursor.error(
          "Exceeds the limit ("
              + MAX_DECIMAL_DIGITS
              + " digits) for integer string conversion: value has "
              + text.length()
              + " digits",
          token.span());
    }
    return integer(text, 10);
  }

  private static Literal integer(String digits, int radix) {
    return new Literal.Int(new BigInteger(digits, radix));
  }
}
