package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.ValueError;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Python's {@code datetime.datetime} without time zones: a date and a time of the day. */
@Python("datetime")
public final class DateTime extends PyObject {

  private static final BigInteger DAY = BigInteger.valueOf(86_400_000_000L);

  private final long day;
  private final long micros;
  private final long[] date;

  private DateTime(long day, long micros) {
    this.day = day;
    this.micros = micros;
    this.date = Calendar.date(day);
    if (date[0] < 1 || date[0] > 9999) {
      throw new io.portalis.python.OverflowError("date value out of range");
    }
  }

  /** A moment of the calendar. */
  @Python("datetime(year, month, day, hour=0, minute=0, second=0, microsecond=0)")
  public static DateTime of(
      long year, long month, long day, long hour, long minute, long second, long microsecond) {
    if (year < 1 || year > 9999) {
      throw new ValueError("year " + year + " is out of range");
    }
    if (month < 1 || month > 12) {
      throw new ValueError("month must be in 1..12");
    }
    if (day < 1 || day > Calendar.daysIn(year, month)) {
      throw new ValueError("day is out of range for month");
    }
    check("hour", hour, 23);
    check("minute", minute, 59);
    check("second", second, 59);
    check("microsecond", microsecond, 999999);
    return new DateTime(
        Calendar.days(year, month, day),
        ((hour * 60 + minute) * 60 + second) * 1_000_000 + microsecond);
  }

  private static void check(String part, long value, long most) {
    if (value < 0 || value > most) {
      throw new ValueError(part + " must be in 0.." + most);
    }
  }

  /** This moment, here. */
  @Python("datetime.now()")
  public static DateTime now() {
    return fromTimestamp(PyTime.time());
  }

  /** A moment of seconds since 1970, here. */
  @Python("datetime.fromtimestamp(timestamp)")
  public static DateTime fromTimestamp(double timestamp) {
    long offset = java.util.TimeZone.getDefault().getOffset((long) (timestamp * 1000)) * 1000L;
    long all = (long) Math.rint(timestamp * 1e6) + offset;
    return new DateTime(Math.floorDiv(all, 86_400_000_000L), Math.floorMod(all, 86_400_000_000L));
  }

  /** A moment written as {@code isoformat} does. */
  @Python("datetime.fromisoformat(date_string)")
  public static DateTime fromIsoFormat(String dateString) {
    java.util.regex.Matcher parts =
        java.util.regex.Pattern.compile(
                "(\\d{4})-(\\d\\d)-(\\d\\d)(?:.(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,6}))?)?)?")
            .matcher(dateString);
    if (!parts.matches()) {
      throw new ValueError("Invalid isoformat string: " + Py.repr(dateString));
    }
    long[] values = new long[7];
    for (int i = 0; i < 7; i++) {
      String digits = parts.group(i + 1);
      values[i] =
          digits == null ? 0 : Long.parseLong(i == 6 ? (digits + "00000").substring(0, 6) : digits);
    }
    return of(values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
  }

  /** The year. */
  @Python("year")
  public long year() {
    return date[0];
  }

  /** The month from 1. */
  @Python("month")
  public long month() {
    return date[1];
  }

  /** The day from 1. */
  @Python("day")
  public long day() {
    return date[2];
  }

  /** The hour. */
  @Python("hour")
  public long hour() {
    return micros / 3_600_000_000L;
  }

  /** The minute. */
  @Python("minute")
  public long minute() {
    return micros / 60_000_000 % 60;
  }

  /** The second. */
  @Python("second")
  public long second() {
    return micros / 1_000_000 % 60;
  }

  /** The microsecond. */
  @Python("microsecond")
  public long microsecond() {
    return micros % 1_000_000;
  }

  /** The day of the week, Monday being 0. */
  @Python("weekday()")
  public long weekday() {
    return Math.floorMod(day + 3, 7L);
  }

  /** The day of the week, Monday being 1. */
  @Python("isoweekday()")
  public long isoweekday() {
    return weekday() + 1;
  }

  /** Seconds since 1970, taken as a moment here. */
  @Python("timestamp()")
  public double timestamp() {
    long local = day * 86_400_000_000L + micros;
    return (local - java.util.TimeZone.getDefault().getOffset(local / 1000) * 1000L) / 1e6;
  }

  /** The moment with a T between date and time. */
  @Python("isoformat()")
  public String isoformat() {
    return isoformat("T");
  }

  /** The moment with something between date and time. */
  @Python("isoformat(sep='T')")
  public String isoformat(String sep) {
    return Calendar.padded(year(), 4, '0')
        + strftime("-%m-%d")
        + sep
        + strftime(microsecond() == 0 ? "%H:%M:%S" : "%H:%M:%S.%f");
  }

  /** The moment as text by a pattern. */
  @Python("strftime(format)")
  public String strftime(String format) {
    long[] parts = {
      year(),
      month(),
      day(),
      hour(),
      minute(),
      second(),
      weekday(),
      day - Calendar.days(year(), 1, 1) + 1,
      -1
    };
    return Calendar.format(format, parts, microsecond(), "", "");
  }

  private static BigInteger total(DateTime moment) {
    return BigInteger.valueOf(moment.day).multiply(DAY).add(BigInteger.valueOf(moment.micros));
  }

  private static DateTime of(BigInteger total) {
    return new DateTime(Fraction.floorDivide(total, DAY).longValue(), total.mod(DAY).longValue());
  }

  @Override
  public @Nullable Object __add__(@Nullable Object other) {
    return other instanceof TimeDelta delta
        ? of(total(this).add(delta.micros()))
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __radd__(@Nullable Object other) {
    return __add__(other);
  }

  @Override
  public @Nullable Object __sub__(@Nullable Object other) {
    if (other instanceof DateTime moment) {
      return new TimeDelta(total(this).subtract(total(moment)));
    }
    return other instanceof TimeDelta delta
        ? of(total(this).subtract(delta.micros()))
        : Py.NOT_IMPLEMENTED;
  }

  private @Nullable Object compare(@Nullable Object other, java.util.function.IntPredicate test) {
    return other instanceof DateTime moment
        ? (Object) test.test(total(this).compareTo(total(moment)))
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __eq__(@Nullable Object other) {
    return compare(other, c -> c == 0);
  }

  @Override
  public @Nullable Object __lt__(@Nullable Object other) {
    return compare(other, c -> c < 0);
  }

  @Override
  public @Nullable Object __le__(@Nullable Object other) {
    return compare(other, c -> c <= 0);
  }

  @Override
  public @Nullable Object __gt__(@Nullable Object other) {
    return compare(other, c -> c > 0);
  }

  @Override
  public @Nullable Object __ge__(@Nullable Object other) {
    return compare(other, c -> c >= 0);
  }

  @Override
  public @Nullable Object __hash__() {
    return (long) total(this).hashCode();
  }

  @Override
  public @Nullable Object __str__() {
    return isoformat(" ");
  }

  @Override
  public @Nullable Object __format__(@Nullable Object spec) {
    String pattern = Py.str(spec);
    return pattern.isEmpty() ? isoformat(" ") : strftime(pattern);
  }

  @Override
  public @Nullable Object __repr__() {
    String tail =
        microsecond() != 0
            ? ", " + second() + ", " + microsecond()
            : second() != 0 ? ", " + second() : "";
    return "datetime.datetime("
        + String.join(", ", "" + year(), "" + month(), "" + day(), "" + hour(), "" + minute())
        + tail
        + ")";
  }
}
