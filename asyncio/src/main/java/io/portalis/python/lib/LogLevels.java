package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The levels of {@code logging} and their names. */
final class LogLevels {

  private static final Map<Long, String> NAMES = new LinkedHashMap<>();
  private static final Map<String, Long> NUMBERS = new LinkedHashMap<>();

  static {
    Object[] known = {
      "CRITICAL",
      50L,
      "FATAL",
      50L,
      "ERROR",
      40L,
      "WARN",
      30L,
      "WARNING",
      30L,
      "INFO",
      20L,
      "DEBUG",
      10L,
      "NOTSET",
      0L
    };
    for (int i = 0; i < known.length; i += 2) {
      NUMBERS.put((String) known[i], (Long) known[i + 1]);
      NAMES.put((Long) known[i + 1], (String) known[i]);
    }
    NAMES.put(50L, "CRITICAL");
  }

  private LogLevels() {}

  /** The number of a level that a program gives as a number or a name. */
  static synchronized long number(@Nullable Object level) {
    if (Ints.isInt(level)) {
      return Py.toLong(level);
    }
    if (level instanceof String name) {
      Long number = NUMBERS.get(name);
      if (number == null) {
        throw new ValueError("Unknown level: " + Py.repr(name));
      }
      return number;
    }
    throw new TypeError("Level not an integer or a valid string: " + Py.repr(level));
  }

  static synchronized void add(long level, String name) {
    NAMES.put(level, name);
    NUMBERS.put(name, level);
  }

  /** The name of a number or, as Python has it, the number of a name. */
  static synchronized Object named(@Nullable Object level) {
    if (Ints.isInt(level)) {
      String name = NAMES.get(Py.toLong(level));
      if (name != null) {
        return name;
      }
    } else if (level instanceof String text && NUMBERS.containsKey(text)) {
      return NUMBERS.get(text);
    }
    return "Level " + Py.str(level);
  }

  static synchronized PyDict<String, Long> mapping() {
    return PyDict.from(NUMBERS);
  }
}
