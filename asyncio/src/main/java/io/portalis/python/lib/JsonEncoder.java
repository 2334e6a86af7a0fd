package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** Python's {@code json.JSONEncoder}; subclasses say what other values become. */
@Python("json.encoder.JSONEncoder")
public class JsonEncoder extends PyObject {

  private boolean skipKeys;
  private boolean ascii = true;
  private boolean sort;
  private @Nullable Object indent;
  private @Nullable Object separators;
  private @Nullable Object other;

  /** For subclasses. */
  protected JsonEncoder() {}

  /** Makes an encoder. */
  @Python(
      "JSONEncoder(*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,"
          + " sort_keys=False, indent=None, separators=None, default=None)")
  public JsonEncoder(
      boolean skipKeys,
      boolean ascii,
      boolean circular,
      boolean nan,
      boolean sort,
      @Nullable Object indent,
      @Nullable Object separators,
      @Nullable Object other) {
    initialize(skipKeys, ascii, circular, nan, sort, indent, separators, other);
  }

  /** Says how to encode. */
  @Python(
      "__init__(*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,"
          + " sort_keys=False, indent=None, separators=None, default=None)")
  public final void initialize(
      boolean skipKeys,
      boolean ascii,
      boolean circular,
      boolean nan,
      boolean sort,
      @Nullable Object indent,
      @Nullable Object separators,
      @Nullable Object other) {
    this.skipKeys = skipKeys;
    this.ascii = ascii;
    this.sort = sort;
    this.indent = indent;
    this.separators = separators;
    this.other = other;
  }

  /** What a value without a form in JSON becomes. */
  @Python("default(o)")
  public @Nullable Object otherwise(@Nullable Object o) {
    if (other != null) {
      return Py.call(other, o);
    }
    throw JsonWriter.unknown(o);
  }

  /** A value as JSON. */
  @Python("encode(o)")
  public String encode(@Nullable Object o) {
    Object method = Py.getAttr(this, "default");
    return Json.dumps(o, skipKeys, ascii, indent, separators, method, sort);
  }
}
