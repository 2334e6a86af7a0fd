package io.portalis.samples.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Just enough JSON for this sample: flat objects of strings without control characters. */
final class Json {

  private static final String STRING = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final Pattern FIELD = Pattern.compile(STRING + ":" + STRING);

  private Json() {}

  static String write(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> quote(field.getKey()) + ":" + quote(field.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  static Map<String, String> read(String json) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(json);
    while (field.find()) {
      fields.put(unquote(field.group(1)), unquote(field.group(2)));
    }
    return fields;
  }

  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String unquote(String text) {
    return text.replaceAll("\\\\(.)", "$1");
  }
}
