package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.ValueError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times as ISO 8601 writes them. */
final class IsoText {

  private static final Pattern DATE =
      Pattern.compile(
          "(?<y>\\d{4})(?:-(?<m>\\d\\d)-(?<d>\\d\\d)|(?<m2>\\d\\d)(?<d2>\\d\\d)"
              + "|-W(?<w>\\d\\d)(?:-(?<k>\\d))?|W(?<w2>\\d\\d)(?<k2>\\d)?)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d\\d)(?:(?::(\\d\\d)(?::(\\d\\d)(?:[.,](\\d+))?)?)"
              + "|(?:(\\d\\d)(?:(\\d\\d)(?:[.,](\\d+))?)?))?");

  private IsoText() {}

  /** A time of the day with the zone behind it. */
  record Clock(long[] parts, @Nullable TzInfo zone) {}

  static ValueError invalid(String text) {
    return new ValueError("Invalid isoformat string: " + Py.repr(text));
  }

  /** Year, month and day; not yet checked. */
  static long[] date(String text, String whole) {
    Matcher m = DATE.matcher(text);
    if (!m.matches()) {
      throw invalid(whole);
    }
    long year = Long.parseLong(m.group("y"));
    String month = either(m, "m", "m2");
    if (month != null) {
      String day = either(m, "d", "d2");
      return new long[] {year, Long.parseLong(month), day == null ? 1 : Long.parseLong(day)};
    }
    String week = either(m, "w", "w2");
    String weekday = either(m, "k", "k2");
    try {
      long day =
          Calendar.dayOfWeek(
              year,
              week == null ? 1 : Long.parseLong(week),
              weekday == null ? 1 : Long.parseLong(weekday));
      return Calendar.date(day);
    } catch (ValueError wrong) {
      throw invalid(whole);
    }
  }

  private static @Nullable String either(Matcher m, String first, String second) {
    return m.group(first) != null ? m.group(first) : m.group(second);
  }

  /** Where the date ends in the text of a date and a time. */
  static int separator(String s) {
    int n = s.length();
    if (n < 7) {
      throw invalid(s);
    }
    if (n == 7) {
      return 7;
    }
    if (s.charAt(4) == '-') {
      if (s.charAt(5) != 'W') {
        return Math.min(10, n);
      }
      boolean long_ = n > 8 && s.charAt(8) == '-' && n > 9;
      return long_ && !(n > 10 && Character.isDigit(s.charAt(10))) ? 10 : 8;
    }
    if (s.charAt(4) != 'W') {
      return 8;
    }
    int end = 7;
    while (end < n && Character.isDigit(s.charAt(end))) {
      end++;
    }
    return end < 9 ? end : end % 2 == 0 ? 7 : 8;
  }

  /** Hour, minute, second and microsecond, not yet checked, and the zone. */
  static Clock clock(String text, String whole) {
    int at = 0;
    while (at < text.length() && "+-Z".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    long[] parts = parts(text.substring(0, at), whole);
    if (at == text.length()) {
      return new Clock(parts, null);
    }
    if (text.charAt(at) == 'Z') {
      if (at + 1 != text.length()) {
        throw invalid(whole);
      }
      return new Clock(parts, FixedZone.UTC);
    }
    long[] off = parts(text.substring(at + 1), whole);
    long micros = micros(off);
    return new Clock(parts, FixedZone.of(TimeDelta.of(text.charAt(at) == '-' ? -micros : micros)));
  }

  private static long micros(long[] parts) {
    return ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1_000_000 + parts[3];
  }

  private static long[] parts(String text, String whole) {
    Matcher m = CLOCK.matcher(text);
    if (!m.matches()) {
      throw invalid(whole);
    }
    int first = m.group(5) != null ? 5 : 2;
    String fraction = m.group(first + 2);
    return new long[] {
      Long.parseLong(m.group(1)),
      number(m.group(first)),
      number(m.group(first + 1)),
      fraction == null ? 0 : Long.parseLong((fraction + "00000").substring(0, 6))
    };
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /** A time of the day as text, as exact as a word says. */
  static String time(long micros, String timespec) {
    String hours = Calendar.two(micros / 3_600_000_000L);
    String minutes = hours + ":" + Calendar.two(micros / 60_000_000 % 60);
    String seconds = minutes + ":" + Calendar.two(micros / 1_000_000 % 60);
    long rest = micros % 1_000_000;
    return switch (timespec) {
      case "hours" -> hours;
      case "minutes" -> minutes;
      case "seconds" -> seconds;
      case "milliseconds" -> seconds + "." + Calendar.padded(rest / 1000, 3, '0');
      case "microseconds" -> seconds + "." + Calendar.padded(rest, 6, '0');
      case "auto" -> rest == 0 ? seconds : seconds + "." + Calendar.padded(rest, 6, '0');
      default -> throw new ValueError("Unknown timespec value");
    };
  }

  /** How far a place is from Greenwich; nothing if that is not known. */
  static String offset(@Nullable TimeDelta offset, String separator) {
    if (offset == null) {
      return "";
    }
    long micros = Math.abs(offset.micros().longValue());
    String text =
        (offset.micros().signum() < 0 ? "-" : "+")
            + Calendar.two(micros / 3_600_000_000L)
            + separator
            + Calendar.two(micros / 60_000_000 % 60);
    if (micros % 60_000_000 != 0) {
      text += separator + Calendar.two(micros / 1_000_000 % 60);
    }
    return micros % 1_000_000 == 0
        ? text
        : text + "." + Calendar.padded(micros % 1_000_000, 6, '0');
  }

  /** The micros of a time of the day. */
  static long checkedMicros(long hour, long minute, long second, long microsecond) {
    check("hour", hour, 23);
    check("minute", minute, 59);
    check("second", second, 59);
    check("microsecond", microsecond, 999999);
    return micros(new long[] {hour, minute, second, microsecond});
  }

  private static void check(String part, long value, long most) {
    if (value < 0 || value > most) {
      throw new ValueError(part + " must be in 0.." + most);
    }
  }

  static void checkFold(long fold) {
    if (fold != 0 && fold != 1) {
      throw new ValueError("fold must be either 0 or 1");
    }
  }
}
