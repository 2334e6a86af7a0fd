package io.portalis.python.lib;

import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.Str;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Python's module {@code string}. */
@PythonModule(
    value = "string",
    classes = {StringTemplate.class})
public final class PyString {

  /** The small letters of ASCII. */
  @Python("ascii_lowercase")
  public static final String ASCII_LOWERCASE = "abcdefghijklmnopqrstuvwxyz";

  /** The capital letters of ASCII. */
  @Python("ascii_uppercase")
  public static final String ASCII_UPPERCASE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** The letters of ASCII. */
  @Python("ascii_letters")
  public static final String ASCII_LETTERS = ASCII_LOWERCASE + ASCII_UPPERCASE;

  /** The decimal digits. */
  @Python("digits")
  public static final String DIGITS = "0123456789";

  /** The hexadecimal digits. */
  @Python("hexdigits")
  public static final String HEXDIGITS = DIGITS + "abcdefABCDEF";

  /** The octal digits. */
  @Python("octdigits")
  public static final String OCTDIGITS = "01234567";

  /** What of ASCII is neither letter, digit nor space. */
  @Python("punctuation")
  public static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  /** The spaces of ASCII. */
  @Python("whitespace")
  public static final String WHITESPACE = " \t\n\r\u000b\f";

  /** All of ASCII that can be printed. */
  @Python("printable")
  public static final String PRINTABLE = DIGITS + ASCII_LETTERS + PUNCTUATION + WHITESPACE;

  private PyString() {}

  /** A text with each word in small letters after a capital one, and single spaces. */
  @Python("capwords(s)")
  public static String capwords(String s) {
    return capwords(s, null);
  }

  /** A text with each part between separators in small letters after a capital one. */
  @Python("capwords(s, sep=None)")
  public static String capwords(String s, @Nullable String sep) {
    StringJoiner words = new StringJoiner(sep == null || sep.isEmpty() ? " " : sep);
    for (String word : Str.split(s, sep, -1)) {
      words.add(Str.capitalize(word));
    }
    return words.toString();
  }
}
