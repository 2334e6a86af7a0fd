package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyFunction;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.TypeError;
import org.jspecify.annotations.Nullable;

/** Python's {@code json.JSONEncoder}: a subclass says what values of other types become. */
@Python("json.JSONEncoder")
public class JsonEncoder extends PyObject {

  private @Nullable JsonWriter writer;

  /** With everything as it is by default, until it is initialized. */
  public JsonEncoder() {
    initialize(false, true, true, true, false, null, null, null);
  }

  /** Makes an encoder. */
  @Python(
      "JSONEncoder(*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,"
          + " sort_keys=False, indent=None, separators=None, default=None)")
  public JsonEncoder(
      boolean skipkeys,
      boolean ascii,
      boolean circular,
      boolean nan,
      boolean sort,
      @Nullable Object indent,
      @Nullable Object separators,
      @Nullable Object other) {
    initialize(skipkeys, ascii, circular, nan, sort, indent, separators, other);
  }

  /** Sets the options, for classes that extend this one. */
  @Python(
      "__init__(*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,"
          + " sort_keys=False, indent=None, separators=None, default=None)")
  public final void initialize(
      boolean skipkeys,
      boolean ascii,
      boolean circular,
      boolean nan,
      boolean sort,
      @Nullable Object indent,
      @Nullable Object separators,
      @Nullable Object other) {
    Object fallback =
        other == null
            ? PyFunction.of("default", "o", a -> Py.invoke(this, "default", a[0]))
            : other;
    writer = JsonWriter.of(skipkeys, ascii, indent, separators, fallback, sort);
  }

  /**
   * What a value of another type becomes.
   *
   * @throws TypeError unless a subclass knows better
   */
  @Python("default(o)")
  public @Nullable Object otherwise(@Nullable Object o) {
    throw JsonWriter.unknown(o);
  }

  /** A value as JSON. */
  @Python("encode(o)")
  public String encode(@Nullable Object o) {
    return java.util.Objects.requireNonNull(writer).write(o);
  }
}
