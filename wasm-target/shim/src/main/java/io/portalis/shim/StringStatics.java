package io.portalis.shim;

import java.util.Locale;

/** Static methods of {@code String} that TeaVM does by halves. */
final class StringStatics {

  private StringStatics() {}

  public static String format(String format, Object... arguments) {
    return new Formatting(format, arguments).toString();
  }

  public static String format(Locale locale, String format, Object... arguments) {
    return format(format, arguments);
  }
}
