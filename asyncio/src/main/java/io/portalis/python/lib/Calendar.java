package io.portalis.python.lib;

import io.portalis.python.ValueError;

/** The Gregorian calendar, extended to all years (after Hinnant's civil-from-days). */
final class Calendar {

  static final String[] DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };
  static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private Calendar() {}

  /** Days since 1970-01-01. */
  static long days(long year, long month, long day) {
    long y = month <= 2 ? year - 1 : year;
    long era = Math.floorDiv(y, 400L);
    long ofEra = y - era * 400;
    long ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719468;
  }

  /** Year, month and day. */
  static long[] date(long days) {
    long z = days + 719468;
    long era = Math.floorDiv(z, 146097L);
    long ofEra = z - era * 146097;
    long yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
    long ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long shifted = (5 * ofYear + 2) / 153;
    long month = shifted + (shifted < 10 ? 3 : -9);
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return new long[] {year, month, ofYear - (153 * shifted + 2) / 5 + 1};
  }

  static boolean leap(long year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  static long daysIn(long year, long month) {
    return switch ((int) month) {
      case 2 -> leap(year) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  static String two(long number) {
    return padded(number, 2, '0');
  }

  static String padded(long number, int width, char fill) {
    StringBuilder text = new StringBuilder(Long.toString(number));
    while (text.length() < width) {
      text.insert(0, fill);
    }
    return text.toString();
  }

  /** Formats the nine parts of a {@code struct_time} by C's pattern. */
  static String format(String pattern, long[] parts, long micros, String zone, String offset) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c != '%' || i + 1 == pattern.length()) {
        text.append(c);
        continue;
      }
      boolean bare = pattern.charAt(i + 1) == '-' && i + 2 < pattern.length();
      i += bare ? 2 : 1;
      String piece = directive(pattern.charAt(i), parts, micros, zone, offset);
      text.append(bare ? piece.replaceFirst("^[0 ]+(?=.)", "") : piece);
    }
    return text.toString();
  }

  private static String directive(
      char directive, long[] p, long micros, String zone, String offset) {
    return switch (directive) {
      case 'Y' -> Long.toString(p[0]);
      case 'y' -> two(p[0] % 100);
      case 'm' -> two(p[1]);
      case 'd' -> two(p[2]);
      case 'e' -> padded(p[2], 2, ' ');
      case 'H' -> two(p[3]);
      case 'I' -> two((p[3] + 11) % 12 + 1);
      case 'M' -> two(p[4]);
      case 'S' -> two(p[5]);
      case 'f' -> padded(micros, 6, '0');
      case 'p' -> p[3] < 12 ? "AM" : "PM";
      case 'A' -> DAYS[(int) p[6]];
      case 'a' -> DAYS[(int) p[6]].substring(0, 3);
      case 'B' -> MONTHS[(int) p[1] - 1];
      case 'b', 'h' -> MONTHS[(int) p[1] - 1].substring(0, 3);
      case 'j' -> padded(p[7], 3, '0');
      case 'w' -> Long.toString((p[6] + 1) % 7);
      case 'u' -> Long.toString(p[6] + 1);
      case 'U' -> two((p[7] + 6 - (p[6] + 1) % 7) / 7);
      case 'W' -> two((p[7] + 6 - p[6]) / 7);
      case 'G' -> Long.toString(isoWeek(p)[0]);
      case 'V' -> two(isoWeek(p)[1]);
      case 'Z' -> zone;
      case 'z' -> offset;
      case 's' -> Long.toString(days(p[0], p[1], p[2]) * 86400 + p[3] * 3600 + p[4] * 60 + p[5]);
      case 'c' -> format("%a %b %e %H:%M:%S %Y", p, micros, zone, offset);
      case 'x', 'D' -> format("%m/%d/%y", p, micros, zone, offset);
      case 'X', 'T' -> format("%H:%M:%S", p, micros, zone, offset);
      case 'R' -> format("%H:%M", p, micros, zone, offset);
      case 'F' -> format("%Y-%m-%d", p, micros, zone, offset);
      case 'n' -> "\n";
      case 't' -> "\t";
      case '%' -> "%";
      default -> "%" + directive;
    };
  }

  /** Days since 1970 of a day of the week of an ISO year. */
  static long dayOfWeek(long year, long week, long day) {
    if (year < 1 || year > 9999) {
      throw new ValueError("Year is out of range: " + year);
    }
    long first = firstMonday(year);
    if (week < 1 || week > (firstMonday(year + 1) - first) / 7) {
      throw new ValueError("Invalid week: " + week);
    }
    if (day < 1 || day > 7) {
      throw new ValueError("Invalid day: " + day + " (range is [1, 7])");
    }
    return first + (week - 1) * 7 + day - 1;
  }

  private static long firstMonday(long year) {
    long fourth = days(year, 1, 4);
    return fourth - Math.floorMod(fourth + 3, 7L);
  }

  /** ISO year and week of the parts of a {@code struct_time}. */
  static long[] isoWeek(long[] p) {
    long thursday = days(p[0], p[1], p[2]) - p[6] + 3;
    long year = date(thursday)[0];
    return new long[] {year, (thursday - days(year, 1, 1)) / 7 + 1};
  }
}
