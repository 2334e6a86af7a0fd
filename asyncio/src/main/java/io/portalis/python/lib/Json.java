package io.portalis.python.lib;

import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.TypeError;
import org.jspecify.annotations.Nullable;

/** Python's {@code json}. */
@PythonModule(
    value = "json",
    classes = {JsonDecodeError.class})
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
   * @param indent the indentation: a number of spaces, a string, or null for one line
   * @param separators a pair of strings, or null
   * @param other called for values without a form in JSON, or null
   * @param sort whether keys are sorted
   * @return the text
   * @throws TypeError if something in it has no form in JSON
   */
  @Python(
      "dumps(obj, *, skipkeys=False, ensure_ascii=True, indent=None, separators=None, default=None,"
          + " sort_keys=False)")
  public static String dumps(
      @Nullable Object value,
      boolean skipKeys,
      boolean ascii,
      @Nullable Object indent,
      @Nullable Object separators,
      @Nullable Object other,
      boolean sort) {
    String unit =
        indent == null
            ? null
            : indent instanceof String text ? text : " ".repeat(((Long) indent).intValue());
    String item = unit == null ? ", " : ",";
    String key = ": ";
    if (separators instanceof java.util.List<?> pair) {
      item = (String) pair.get(0);
      key = (String) pair.get(1);
    }
    return new JsonWriter(unit, item, key, sort, ascii, other, skipKeys).write(value);
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
