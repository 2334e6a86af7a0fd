package io.portalis.translator.python;

import io.portalis.translator.python.Expression.Constant;
import java.io.ByteArrayOutputStream;

/** Reads the values of strings and bytes: their prefixes, quotes and escapes. */
final class StringEscapes {

  private final TokenCursor cursor;

  StringEscapes(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Returns the value of a string that is no f-string. */
  Constant constant(Token token) throws PythonSyntaxError {
    String text = token.text();
    int quote = 0;
    boolean raw = false;
    boolean bytes = false;
    boolean unicode = false;
    for (; text.charAt(quote) != '"' && text.charAt(quote) != '\''; quote++) {
      char prefix = text.charAt(quote);
      int letter = Character.toLowerCase(prefix);
      raw |= letter == 'r';
      bytes |= letter == 'b';
      unicode |= prefix == 'u';
    }
    String three = String.valueOf(text.charAt(quote)).repeat(3);
    int quotes = text.startsWith(three, quote) && text.length() >= quote + 6 ? 3 : 1;
    String body = text.substring(quote + quotes, text.length() - quotes);
    Literal value =
        bytes
            ? new Literal.Bytes(bytes(body, raw, token))
            : new Literal.Str(raw ? body : resolved(body, token));
    return new Constant(value, unicode ? "u" : null, token.span());
  }

  /** Returns the value of a part of an f-string. */
  Constant middle(Token token, boolean raw) throws PythonSyntaxError {
    String value = raw ? token.text() : resolved(token.text(), token);
    return new Constant(new Literal.Str(value), null, token.span());
  }

  private byte[] bytes(String body, boolean raw, Token token) throws PythonSyntaxError {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c >= 128) {
        throw cursor.error("bytes can only contain ASCII literal characters", token.span());
      }
      if (c != '\\' || raw) {
        bytes.write(c);
        continue;
      }
      char escape = body.charAt(++i);
      int simple = simple(escape);
      if (simple >= 0) {
        bytes.write(simple);
      } else if (isOctal(escape)) {
        int end = octalEnd(body, i);
        bytes.write(Integer.parseInt(body.substring(i, end), 8));
        i = end - 1;
      } else if (escape == 'x') {
        int value = hex(body, i + 1, 2);
        if (value < 0) {
          throw cursor.error(
              "(value error) invalid \\x escape at position " + (i - 1), token.span());
        }
        bytes.write(value);
        i += 2;
      } else if (escape != '\n') {
        bytes.write('\\');
        i--;
      }
    }
    return bytes.toByteArray();
  }

  private String resolved(String body, Token token) throws PythonSyntaxError {
    int backslash = body.indexOf('\\');
    if (backslash < 0) {
      return body;
    }
    StringBuilder text = new StringBuilder(body.length()).append(body, 0, backslash);
    for (int i = backslash; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c != '\\' || i + 1 == body.length()) {
        text.append(c);
        continue;
      }
      char escape = body.charAt(++i);
      int simple = simple(escape);
      if (simple >= 0) {
        text.append((char) simple);
      } else if (isOctal(escape)) {
        int end = octalEnd(body, i);
        text.append((char) Integer.parseInt(body.substring(i, end), 8));
        i = end - 1;
      } else if (escape == 'N') {
        i = named(body, i, token, text);
      } else if ("xuU".indexOf(escape) >= 0) {
        i = coded(body, i, token, text);
      } else if (escape != '\n') {
        text.append('\\');
        i--;
      }
    }
    return text.toString();
  }

  private int coded(String body, int at, Token token, StringBuilder text) throws PythonSyntaxError {
    char escape = body.charAt(at);
    int digits = escape == 'x' ? 2 : escape == 'u' ? 4 : 8;
    int value = hex(body, at + 1, digits);
    if (value < 0) {
      throw refused(
          "truncated \\" + escape + "X".repeat(digits) + " escape", body, at, at + digits, token);
    }
    if (value > Character.MAX_CODE_POINT) {
      throw refused("illegal Unicode character", body, at, at + digits, token);
    }
    text.appendCodePoint(value);
    return at + digits;
  }

  private int named(String body, int at, Token token, StringBuilder text) throws PythonSyntaxError {
    int end = body.indexOf('}', at);
    if (at + 1 >= body.length() || body.charAt(at + 1) != '{' || end <= at + 2) {
      throw refused("malformed \\N character escape", body, at, at + 1, token);
    }
    int value = UnicodeNames.codePoint(body.substring(at + 2, end));
    if (value < 0) {
      throw refused("unknown Unicode character name", body, at, end, token);
    }
    text.appendCodePoint(value);
    return end;
  }

  private PythonSyntaxError refused(String problem, String body, int at, int end, Token token) {
    return cursor.error(
        "(unicode error) 'unicodeescape' codec can't decode bytes in position "
            + (at - 1)
            + "-"
            + Math.min(end, body.length() - 1)
            + ": "
            + problem,
        token.span());
  }

  private static int simple(char escape) {
    return switch (escape) {
      case '\\', '\'', '"' -> escape;
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      default -> -1;
    };
  }

  private static boolean isOctal(char c) {
    return '0' <= c && c <= '7';
  }

  private static int octalEnd(String body, int start) {
    int end = start + 1;
    while (end < body.length() && end < start + 3 && isOctal(body.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Returns the value of so many digits, at most the largest int, or -1. */
  private static int hex(String body, int start, int digits) {
    long value = 0;
    for (int i = start; i < start + digits; i++) {
      int digit =
          i < body.length() && body.charAt(i) < 128 ? Character.digit(body.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return (int) Math.min(value, Integer.MAX_VALUE);
  }
}
