package io.portalis.shim;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** The parser of {@code Duration}, which TeaVM's lets fail. */
final class DurationStatics {

  private static final String UNITS = "DHMS";
  private static final int[] SECONDS = {86_400, 3_600, 60, 1};

  private DurationStatics() {}

  public static Duration parse(CharSequence text) {
    String rest = text.toString().toUpperCase();
    boolean isNegative = rest.startsWith("-");
    int at = isNegative || rest.startsWith("+") ? 1 : 0;
    Duration sum = null;
    int unit = -1;
    boolean isTime = false;
    try {
      if (rest.charAt(at++) != 'P') {
        throw failure(text);
      }
      while (at < rest.length()) {
        if (rest.charAt(at) == 'T' && !isTime) {
          isTime = true;
          at++;
        }
        int begin = at;
        while ("+-.0123456789".indexOf(rest.charAt(at)) >= 0) {
          at++;
        }
        int found = UNITS.indexOf(rest.charAt(at));
        if (found <= unit || isTime != found > 0) {
          throw failure(text);
        }
        unit = found;
        Duration part = part(rest.substring(begin, at++), SECONDS[unit], unit == 3);
        sum = sum == null ? part : sum.plus(part);
      }
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw failure(text);
    }
    if (sum == null) {
      throw failure(text);
    }
    return isNegative ? sum.negated() : sum;
  }

  private static Duration part(String number, int seconds, boolean mayHaveFraction) {
    int point = mayHaveFraction ? number.indexOf('.') : -1;
    if (point < 0) {
      return Duration.ofSeconds(Long.parseLong(number) * seconds);
    }
    String digits = (number.substring(point + 1) + "000000000").substring(0, 9);
    long nanos = Long.parseLong(digits);
    long whole = Long.parseLong(number.substring(0, point));
    return Duration.ofSeconds(whole, number.startsWith("-") ? -nanos : nanos);
  }

  private static DateTimeParseException failure(CharSequence text) {
    return new DateTimeParseException("Text cannot be parsed to a Duration", text, 0);
  }
}
