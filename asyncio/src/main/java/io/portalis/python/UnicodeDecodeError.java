package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** Bytes that are no text in an encoding. */
@Python("UnicodeDecodeError")
public class UnicodeDecodeError extends UnicodeError {

  /**
   * Makes the exception.
   *
   * @param args encoding, object, start, end and reason
   */
  @Python("UnicodeDecodeError(*args)")
  public UnicodeDecodeError(@Nullable Object... args) {
    super(args);
  }

  @Override
  public Object __str__() {
    if (args().size() != 5 || !(args().get(1) instanceof PyBytes bytes)) {
      return super.__str__();
    }
    long start = Py.toLong(args().get(2));
    long end = Py.toLong(args().get(3));
    String where =
        end == start + 1
            ? "byte 0x" + Py.format(Py.getItem(bytes, start), "02x") + " in position " + start
            : "bytes in position " + start + "-" + (end - 1);
    return "'" + args().get(0) + "' codec can't decode " + where + ": " + args().get(4);
  }
}
