package io.portalis.python.lib;

import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.TypeError;
import org.jspecify.annotations.Nullable;

/** Python's {@code json}. */
@PythonModule(
    value = "json",
    classes = {JsonDecodeError.class, JsonEncoder.class})
public final class Json {

  private Json() {}

  /**
   * A value as JSON.
   *
   * @param value None, bools, numbers, strings, lists, tuples and dicts
   * @return the text, on one line
   * @throws TypeError if something in it has no form in JSON
   */
  @Python("dumps(obj)")
  public static String dumps(@Nullable Object value) {
    return new JsonWriter(null, ", ", ": ", false, true, null, false).write(value);
  }

  /**
   * A value as JSON.
   *
   * @param value the value
   * @param skipKeys whether keys of other types are left out
   * @param ascii whether other characters are escaped
   * @param encoder the class of encoders to use, or null
   * @param indent the indentation: a number of spaces, a string, or null for one line
   * @param separators a pair of strings, or null
   * @param other called for values without a form in JSON, or null
   * @param sort whether keys are sorted
   * @return the text
   * @throws TypeError if something in it has no form in JSON
   */
  @Python(
      "dumps(obj, *, skipkeys=False, ensure_ascii=True, cls=None, indent=None, separators=None,"
          + " default=None, sort_keys=False)")
  public static String dumps(
      @Nullable Object value,
      boolean skipKeys,
      boolean ascii,
      @Nullable Object encoder,
      @Nullable Object indent,
      @Nullable Object separators,
      @Nullable Object other,
      boolean sort) {
    if (encoder == null) {
      return JsonWriter.of(skipKeys, ascii, indent, separators, other, sort).write(value);
    }
    Args options =
        Args.of()
            .with("skipkeys", skipKeys)
            .with("ensure_ascii", ascii)
            .with("indent", indent)
            .with("separators", separators)
            .with("default", other)
            .with("sort_keys", sort);
    return Py.str(Py.invoke(Py.call(encoder, options), "encode", value));
  }

  /**
   * The value that a text means.
   *
   * @param text JSON
   * @return dicts, lists, strings, numbers, bools and None
   * @throws JsonDecodeError if it is no JSON
   */
  @Python("loads(s)")
  public static @Nullable Object loads(String text) {
    return new JsonReader(text).read();
  }
}
