package io.portalis.python.lib;

import org.jspecify.annotations.Nullable;

/** Reads escapes and sets of characters in a pattern, and writes them as Java's. */
final class RegexClasses {

  private static final String WORD = "\\p{L}\\p{N}_";
  private static final String ASCII_WORD = "a-zA-Z0-9_";

  /** A letter that fits in no {@code char}: with it Java looks behind by whole characters. */
  static final String WIDE = new String(Character.toChars(0x1d400));

  private static final String SPACE =
      "\\x{9}-\\x{d}\\x{1c}-\\x{20}\\x{85}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}"
          + "\\x{202f}\\x{205f}\\x{3000}";
  private static final String ASCII_SPACE = "\\x{9}-\\x{d}\\x{20}";

  private final RegexSource source;

  RegexClasses(RegexSource source) {
    this.source = source;
  }

  /** A character as Java's patterns write it, in a set or outside. */
  static String literal(int c) {
    return c < 128 && Character.isLetterOrDigit(c)
        ? Character.toString(c)
        : "\\x{" + Integer.toHexString(c) + "}";
  }

  /** What stands in a set for {@code \d}, {@code \w}, {@code \s} and their opposites, or null. */
  static @Nullable String category(int letter, int flags) {
    boolean ascii = (flags & RegexFlags.ASCII) != 0;
    return switch (letter) {
      case 'd' -> ascii ? "0-9" : "\\p{Nd}";
      case 'D' -> ascii ? "[^0-9]" : "\\P{Nd}";
      case 'w' -> ascii ? ASCII_WORD : WORD;
      case 'W' -> ascii ? "[^" + ASCII_WORD + "]" : "[^" + WORD + "]";
      case 's' -> ascii ? ASCII_SPACE : SPACE;
      case 'S' -> ascii ? "[^" + ASCII_SPACE + "]" : "[^" + SPACE + "]";
      default -> null;
    };
  }

  /** Between a word and something else, or not there. */
  static String boundary(boolean inside, int flags) {
    boolean ascii = (flags & RegexFlags.ASCII) != 0;
    String word = "[" + (ascii ? ASCII_WORD : WORD) + "]";
    String before = ascii ? word : "[" + WORD + WIDE + "]";
    return inside
        ? "(?:(?<=" + before + ")(?=" + word + ")|(?<!" + before + ")(?!" + word + ")(?!\\A\\z))"
        : "(?:(?<=" + before + ")(?!" + word + ")|(?<!" + before + ")(?=" + word + "))";
  }

  /** Reads the character of an escape after its backslash and letter; -1 if it is none. */
  int escape(int letter, int start) {
    return switch (letter) {
      case 'a' -> 7;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      case 'x' -> hex(2, start);
      case 'u' -> hex(4, start);
      case 'U' -> hex(8, start);
      case 'N' -> named(start);
      case -1 -> throw source.error("bad escape (end of pattern)", start);
      default -> {
        if (RegexSource.isLetter(letter)) {
          throw source.error("bad escape " + source.from(start), start);
        }
        yield RegexSource.isDigit(letter, 10) ? -1 : letter;
      }
    };
  }

  private int hex(int length, int start) {
    String digits = source.digits(16, length);
    if (digits.length() != length) {
      throw source.error("incomplete escape " + source.from(start), start);
    }
    long value = Long.parseLong(digits, 16);
    if (value > Character.MAX_CODE_POINT) {
      throw source.error("bad escape " + source.from(start), start);
    }
    return (int) value;
  }

  private int named(int start) {
    if (!source.take('{')) {
      throw source.error("missing {", source.at);
    }
    String name = source.until('}', "character name");
    try {
      return Character.codePointOf(name);
    } catch (IllegalArgumentException e) {
      throw source.error("undefined character name " + io.portalis.python.Py.repr(name), start);
    }
  }

  /** One part of a set: a character, or a category. */
  private record Part(int c, @Nullable String category, String text) {}

  private Part part(int flags) {
    int start = source.at;
    int c = source.next();
    if (c != '\\') {
      return new Part(c, null, source.from(start));
    }
    int letter = source.next();
    String category = category(letter, flags);
    if (category != null) {
      return new Part(-1, category, source.from(start));
    }
    if (RegexSource.isDigit(letter, 8)) {
      source.at--;
      String digits = source.digits(8, 3);
      return new Part(source.octal(digits, start), null, source.from(start));
    }
    if (RegexSource.isDigit(letter, 10)) {
      throw source.error("bad escape " + source.from(start), start);
    }
    return new Part(letter == 'b' ? '\b' : escape(letter, start), null, source.from(start));
  }

  /** Reads a set after its opening bracket. */
  String set(int flags) {
    int start = source.at - 1;
    StringBuilder out = new StringBuilder("[").append(source.take('^') ? "^" : "");
    boolean first = true;
    while (true) {
      if (source.atEnd()) {
        throw source.error("unterminated character set", start);
      }
      if (!first && source.take(']')) {
        return out.append(']').toString();
      }
      first = false;
      int at = source.at;
      Part low = part(flags);
      if (source.peek() != '-') {
        append(out, low);
        continue;
      }
      source.at++;
      if (source.atEnd()) {
        throw source.error("unterminated character set", start);
      }
      if (source.take(']')) {
        append(out, low);
        return out.append(literal('-')).append(']').toString();
      }
      Part high = part(flags);
      if (low.category() != null || high.category() != null || high.c() < low.c()) {
        throw source.error("bad character range " + low.text() + "-" + high.text(), at);
      }
      append(out, low);
      out.append('-').append(literal(high.c()));
    }
  }

  private static void append(StringBuilder out, Part part) {
    out.append(part.category() != null ? part.category() : literal(part.c()));
  }
}
