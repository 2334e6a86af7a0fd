package io.portalis.python.lib;

import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import org.jspecify.annotations.Nullable;

/** Python's module {@code pprint}. */
@PythonModule(
    value = "pprint",
    classes = {PrettyPrinter.class})
public final class Pprint {

  private Pprint() {}

  /** Prints a value. */
  @Python("pprint(object)")
  public static void pprint(@Nullable Object object) {
    new PrettyPrinter().pprint(object);
  }

  /** Prints a value; see {@link PrettyPrinter}. */
  @Python(
      "pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False,"
          + " sort_dicts=True, underscore_numbers=False)")
  public static void pprint(
      @Nullable Object object,
      @Nullable Object stream,
      long indent,
      long width,
      @Nullable Long depth,
      boolean compact,
      boolean sortDicts,
      boolean underscoreNumbers) {
    new PrettyPrinter(indent, width, depth, stream, compact, sortDicts, underscoreNumbers)
        .pprint(object);
  }

  /** Prints a value without sorting keys; see {@link PrettyPrinter}. */
  @Python(
      "pp(object, stream=None, indent=1, width=80, depth=None, *, compact=False,"
          + " sort_dicts=False, underscore_numbers=False)")
  public static void pp(
      @Nullable Object object,
      @Nullable Object stream,
      long indent,
      long width,
      @Nullable Long depth,
      boolean compact,
      boolean sortDicts,
      boolean underscoreNumbers) {
    pprint(object, stream, indent, width, depth, compact, sortDicts, underscoreNumbers);
  }

  /** The text of a value. */
  @Python("pformat(object)")
  public static String pformat(@Nullable Object object) {
    return new PrettyPrinter().pformat(object);
  }

  /** The text of a value; see {@link PrettyPrinter}. */
  @Python(
      "pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,"
          + " underscore_numbers=False)")
  public static String pformat(
      @Nullable Object object,
      long indent,
      long width,
      @Nullable Long depth,
      boolean compact,
      boolean sortDicts,
      boolean underscoreNumbers) {
    return new PrettyPrinter(indent, width, depth, null, compact, sortDicts, underscoreNumbers)
        .pformat(object);
  }

  /** The text of a value on one line. */
  @Python("saferepr(object)")
  public static String saferepr(@Nullable Object object) {
    return new PrettyRepr(null, true, false).of(object, 0);
  }
}
