package io.portalis.shim;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Locale;

/** Methods of {@code PrintStream} that TeaVM lacks, or does by halves. */
final class PrintStreamMethods {

  private PrintStreamMethods() {}

  public static PrintStream printf(PrintStream self, String format, Object... arguments) {
    self.print(new Formatting(format, arguments).toString());
    return self;
  }

  public static PrintStream printf(
      PrintStream self, Locale locale, String format, Object... arguments) {
    return printf(self, format, arguments);
  }

  public static PrintStream format(PrintStream self, String format, Object... arguments) {
    return printf(self, format, arguments);
  }

  public static void println(PrintStream self, char[] text) {
    self.println(new String(text));
  }

  /** Those of {@code PrintWriter}. */
  static final class OfWriter {

    private OfWriter() {}

    public static PrintWriter printf(PrintWriter self, String format, Object... arguments) {
      self.print(new Formatting(format, arguments).toString());
      return self;
    }

    public static PrintWriter printf(
        PrintWriter self, Locale locale, String format, Object... arguments) {
      return printf(self, format, arguments);
    }

    public static PrintWriter format(PrintWriter self, String format, Object... arguments) {
      return printf(self, format, arguments);
    }
  }
}
