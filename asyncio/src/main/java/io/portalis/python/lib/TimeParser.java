package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.ValueError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads moments that {@code strftime} has written: {@code strptime}. */
final class TimeParser {

  private static final Map<Character, String> PIECES =
      Map.ofEntries(
          Map.entry('d', "3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]"),
          Map.entry('f', "[0-9]{1,6}"),
          Map.entry('H', "2[0-3]|[0-1]\\d|\\d"),
          Map.entry('I', "1[0-2]|0[1-9]|[1-9]"),
          Map.entry('G', "\\d\\d\\d\\d"),
          Map.entry('j', "36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]"),
          Map.entry('m', "1[0-2]|0[1-9]|[1-9]"),
          Map.entry('M', "[0-5]\\d|\\d"),
          Map.entry('S', "6[0-1]|[0-5]\\d|\\d"),
          Map.entry('U', "5[0-3]|[0-4]\\d|\\d"),
          Map.entry('W', "5[0-3]|[0-4]\\d|\\d"),
          Map.entry('w', "[0-6]"),
          Map.entry('u', "[1-7]"),
          Map.entry('V', "5[0-3]|0[1-9]|[1-4]\\d|\\d"),
          Map.entry('y', "\\d\\d"),
          Map.entry('Y', "\\d\\d\\d\\d"),
          Map.entry('z', "[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|(?-i:Z)"),
          Map.entry('A', names(Calendar.DAYS, 20)),
          Map.entry('a', names(Calendar.DAYS, 3)),
          Map.entry('B', names(Calendar.MONTHS, 20)),
          Map.entry('b', names(Calendar.MONTHS, 3)),
          Map.entry('p', "am|pm"),
          Map.entry('Z', "utc|gmt"));

  private final Map<Character, String> found = new HashMap<>();
  private final String format;

  private TimeParser(String format) {
    this.format = format;
  }

  private static String names(String[] names, int length) {
    return String.join(
        "|",
        Arrays.stream(names)
            .map(name -> name.substring(0, Math.min(length, name.length())))
            .sorted(Comparator.comparingInt(name -> -name.length()))
            .toList());
  }

  static TimeParser parse(String text, String format) {
    TimeParser parser = new TimeParser(format);
    List<Character> order = new ArrayList<>();
    StringBuilder regex = new StringBuilder();
    parser.compile(format, regex, order);
    Matcher m =
        Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text);
    if (!m.lookingAt()) {
      throw new ValueError(
          "time data " + Py.repr(text) + " does not match format " + Py.repr(format));
    }
    if (m.end() != text.length()) {
      throw new ValueError("unconverted data remains: " + text.substring(m.end()));
    }
    for (int i = 0; i < order.size(); i++) {
      parser.found.put(order.get(i), m.group(i + 1));
    }
    return parser;
  }

  private void compile(String pattern, StringBuilder regex, List<Character> order) {
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (Character.isWhitespace(c)) {
        while (i + 1 < pattern.length() && Character.isWhitespace(pattern.charAt(i + 1))) {
          i++;
        }
        regex.append("\\s+");
      } else if (c != '%') {
        regex.append(Pattern.quote(String.valueOf(c)));
      } else if (++i == pattern.length()) {
        throw new ValueError("stray % in format '" + format + "'");
      } else {
        directive(pattern.charAt(i), regex, order);
      }
    }
  }

  private void directive(char letter, StringBuilder regex, List<Character> order) {
    switch (letter) {
      case '%' -> regex.append('%');
      case 'c' -> compile("%a %b %d %H:%M:%S %Y", regex, order);
      case 'x' -> compile("%m/%d/%y", regex, order);
      case 'X' -> compile("%H:%M:%S", regex, order);
      default -> {
        String piece = PIECES.get(letter);
        if (piece == null) {
          throw new ValueError("'" + letter + "' is a bad directive in format '" + format + "'");
        }
        order.add(letter);
        regex.append('(').append(piece).append(')');
      }
    }
  }

  private @Nullable Long number(char letter) {
    String text = found.get(letter);
    return text == null ? null : (Long) Long.parseLong(text.trim());
  }

  private long number(char letter, long otherwise) {
    Long number = number(letter);
    return number == null ? otherwise : number;
  }

  private int index(char letter, String[] names) {
    String text = found.get(letter);
    for (int i = 0; text != null && i < names.length; i++) {
      if (names[i].toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Long weekday() {
    int named = Math.max(index('A', Calendar.DAYS), index('a', Calendar.DAYS));
    if (named >= 0) {
      return (long) named;
    }
    Long number = number('w');
    if (number != null) {
      return (number + 6) % 7;
    }
    Long iso = number('u');
    return iso == null ? null : (Long) (iso - 1);
  }

  private @Nullable Long year() {
    Long year = number('Y');
    Long two = number('y');
    return year != null || two == null ? year : (Long) (two + (two <= 68 ? 2000 : 1900));
  }

  private void checkWeeks() {
    Long julian = number('j');
    boolean day = weekday() != null;
    String days = "a weekday directive ('%A', '%a', '%w', or '%u').";
    if (found.containsKey('G')) {
      if (julian != null) {
        throw new ValueError(
            "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use"
                + " '%Y' instead.");
      }
      if (!found.containsKey('V') || !day) {
        throw new ValueError(
            "ISO year directive '%G' must be used with the ISO week directive '%V' and " + days);
      }
    } else if (found.containsKey('V')) {
      throw new ValueError(
          year() == null || !day
              ? "ISO week directive '%V' must be used with the ISO year directive '%G' and " + days
              : "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO"
                  + " year '%G' instead.");
    }
  }

  /** Year, month and day. */
  private long[] date() {
    checkWeeks();
    Long given = year();
    long year = given == null ? 1900 : given;
    Long weekday = weekday();
    if (found.containsKey('G')) {
      long day =
          Calendar.dayOfWeek(number('G', 1), number('V', 1), weekday == null ? 1 : weekday + 1);
      return Calendar.date(day);
    }
    Long julian = number('j');
    boolean weeks = found.containsKey('U') || found.containsKey('W');
    if (julian == null && given != null && weeks && weekday != null) {
      julian = dayOfYear(year, weekday);
    }
    if (julian != null) {
      return Calendar.date(Calendar.days(year, 1, 1) + julian - 1);
    }
    long month = number('m', 1);
    int named = Math.max(index('B', Calendar.MONTHS), index('b', Calendar.MONTHS));
    return new long[] {year, named >= 0 ? named + 1 : month, number('d', 1)};
  }

  /** The day of the year of a day of the week, in a week that starts on Sunday or Monday. */
  private long dayOfYear(long year, long weekday) {
    boolean sunday = found.containsKey('U');
    long first = Math.floorMod(Calendar.days(year, 1, 1) + 3, 7L);
    long day = weekday;
    if (sunday) {
      first = (first + 1) % 7;
      day = (day + 1) % 7;
    }
    long week = number(sunday ? 'U' : 'W', 0);
    long toFirst = (7 - first) % 7;
    return week == 0 ? 1 + day - first : 1 + toFirst + 7 * (week - 1) + day;
  }

  private long hour() {
    Long hour = number('H');
    Long twelve = number('I');
    if (twelve == null) {
      return hour == null ? 0 : hour;
    }
    boolean afternoon = "pm".equalsIgnoreCase(found.getOrDefault('p', "am"));
    return twelve % 12 + (afternoon ? 12 : 0);
  }

  private @Nullable TzInfo zone() {
    String text = found.get('z');
    if (text == null) {
      return null;
    }
    if (text.equals("Z")) {
      return FixedZone.UTC;
    }
    String digits = text.substring(1).replace(":", "");
    long seconds = Long.parseLong(digits.substring(0, 2)) * 3600;
    seconds += Long.parseLong(digits.substring(2, 4)) * 60;
    seconds += digits.length() > 4 ? Long.parseLong(digits.substring(4, 6)) : 0;
    long micros = seconds * 1_000_000;
    if (digits.length() > 7) {
      micros += Long.parseLong((digits.substring(7) + "00000").substring(0, 6));
    }
    TimeDelta offset = TimeDelta.of(text.charAt(0) == '-' ? -micros : micros);
    String name = found.get('Z');
    return name == null ? FixedZone.of(offset) : FixedZone.of(offset, name);
  }

  DateTime moment() {
    long[] date = date();
    String fraction = found.get('f');
    long micros = fraction == null ? 0 : Long.parseLong((fraction + "00000").substring(0, 6));
    return DateTime.of(
        date[0], date[1], date[2], hour(), number('M', 0), number('S', 0), micros, zone(), 0);
  }

  NamedTuple struct() {
    long[] date = date();
    long days = Date.checked(date[0], date[1], date[2]);
    Long weekday = weekday();
    return PyTime.struct(
        date[0],
        date[1],
        date[2],
        hour(),
        number('M', 0),
        number('S', 0),
        weekday == null ? Math.floorMod(days + 3, 7L) : weekday,
        days - Calendar.days(date[0], 1, 1) + 1,
        found.containsKey('Z') ? 0 : -1);
  }
}
