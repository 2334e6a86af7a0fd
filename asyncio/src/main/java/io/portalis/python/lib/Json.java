package io.portalis.python.lib;

import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyList;
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
   * A value as JSON, written by an encoder of the program.
   *
   * @param value the value
   * @param encoder the encoder's class
   * @param skipKeys whether keys of other types are left out
   * @param ascii whether other characters are escaped
   * @param indent the indentation: a number of spaces, a string, or null for one line
   * @param separators a pair of strings, or null
   * @param other called for values without a form in JSON, or null
   * @param sort whether keys are sorted
   * @return the text
   */
  @Python(
      "dumps(obj, *, cls, skipkeys=False, ensure_ascii=True, indent=None, separators=None,"
          + " default=None, sort_keys=False)")
  public static String dumps(
      @Nullable Object value,
      @Nullable Object encoder,
      boolean skipKeys,
      boolean ascii,
      @Nullable Object indent,
      @Nullable Object separators,
      @Nullable Object other,
      boolean sort) {
    if (encoder == null) {
      return dumps(value, skipKeys, ascii, indent, separators, other, sort);
    }
    Args args =
        Args.of()
            .with("skipkeys", skipKeys)
            .with("ensure_ascii", ascii)
            .with("sort_keys", sort)
            .with("indent", indent)
            .with("separators", separators)
            .with("default", other);
    return Py.str(Py.invoke(Py.call(encoder, args), "encode", value));
  }

  /**
   * The value that a text means, where something else stands for each dict.
   *
   * @param text JSON
   * @param hook gets each dict and gives what stands for it
   * @return the value
   */
  @Python("loads(s, *, object_hook)")
  public static @Nullable Object loads(String text, @Nullable Object hook) {
    Object value = new JsonReader(text).read();
    return hook == null ? value : hooked(value, hook);
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Object hooked(@Nullable Object value, Object hook) {
    if (value instanceof PyList<?> list) {
      ((PyList<@Nullable Object>) list).replaceAll(item -> hooked(item, hook));
    } else if (value instanceof PyDict<?, ?> dict) {
      ((PyDict<Object, @Nullable Object>) dict).replaceAll((key, item) -> hooked(item, hook));
      return Py.call(hook, dict);
    }
    return value;
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
