package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** A text that an encoding cannot express. */
@Python("UnicodeEncodeError")
public class UnicodeEncodeError extends UnicodeError {

  /**
   * Makes the exception.
   *
   * @param args encoding, object, start, end and reason
   */
  @Python("UnicodeEncodeError(*args)")
  public UnicodeEncodeError(@Nullable Object... args) {
    super(args);
  }

  @Override
  public Object __str__() {
    if (args().size() != 5 || !(args().get(1) instanceof String text)) {
      return super.__str__();
    }
    long start = Py.toLong(args().get(2));
    long end = Py.toLong(args().get(3));
    String where =
        end == start + 1
            ? "character "
                + escape(text.codePointAt(text.offsetByCodePoints(0, (int) start)))
                + " in position "
                + start
            : "characters in position " + start + "-" + (end - 1);
    return "'" + args().get(0) + "' codec can't encode " + where + ": " + args().get(4);
  }

  private static String escape(int c) {
    String form = c <= 0xff ? "02x" : c <= 0xffff ? "04x" : "08x";
    return "'\\" + (c <= 0xff ? "x" : c <= 0xffff ? "u" : "U") + Py.format((long) c, form) + "'";
  }
}
