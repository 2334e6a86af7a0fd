package io.portalis.python.lib;

import io.portalis.python.ValueError;

/** The flags of regular expressions. */
final class RegexFlags {

  static final int IGNORECASE = 2;
  static final int LOCALE = 4;
  static final int MULTILINE = 8;
  static final int DOTALL = 16;
  static final int UNICODE = 32;
  static final int VERBOSE = 64;
  static final int DEBUG = 128;
  static final int ASCII = 256;
  static final int ALPHABETS = ASCII | LOCALE | UNICODE;

  private static final String[] NAMES = {
    "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG", "ASCII"
  };

  private RegexFlags() {}

  /** The flag of a letter; 0 if there is none. */
  static int of(int letter) {
    return switch (letter) {
      case 'i' -> IGNORECASE;
      case 'L' -> LOCALE;
      case 'm' -> MULTILINE;
      case 's' -> DOTALL;
      case 'u' -> UNICODE;
      case 'x' -> VERBOSE;
      case 'a' -> ASCII;
      default -> 0;
    };
  }

  /** The flags with the one for all characters, unless there is that for ASCII. */
  static int complete(int flags) {
    if ((flags & LOCALE) != 0) {
      throw new ValueError("cannot use LOCALE flag with a str pattern");
    }
    if ((flags & ASCII) == 0) {
      return flags | UNICODE;
    }
    if ((flags & UNICODE) != 0) {
      throw new ValueError("ASCII and UNICODE flags are incompatible");
    }
    return flags;
  }

  /** The flags as a program writes them, without that for all characters. */
  static String text(int flags) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < NAMES.length; i++) {
      int flag = 2 << i;
      if ((flags & flag) != 0 && flag != UNICODE) {
        text.append(text.isEmpty() ? "" : "|").append("re.").append(NAMES[i]);
      }
    }
    return text.toString();
  }

  /** The beginning of a group in which case matters as the flags say. */
  static String group(int flags) {
    return (flags & IGNORECASE) == 0 ? "(?-i:" : (flags & ASCII) == 0 ? "(?iu:" : "(?i-u:";
  }
}
