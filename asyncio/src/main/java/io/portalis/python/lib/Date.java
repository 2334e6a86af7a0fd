package io.portalis.python.lib;

import io.portalis.python.OverflowError;
import io.portalis.python.Py;
import io.portalis.python.Python;
import io.portalis.python.PythonVersion;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.math.BigInteger;
import java.util.TimeZone;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Python's {@code datetime.date}: a day of the calendar. */
@Python("datetime.date")
public class Date extends Compared {

  static final long FIRST = Calendar.days(1, 1, 1);

  private static final NamedTupleType ISO =
      NamedTupleType.of("datetime.IsoCalendarDate", "year", "week", "weekday");

  /** The first day. */
  @Python("min")
  public static final Date MIN = new Date(1, 1, 1);

  /** The last day. */
  @Python("max")
  public static final Date MAX = new Date(9999, 12, 31);

  /** The span from one to the next. */
  @Python("resolution")
  public static final TimeDelta RESOLUTION = TimeDelta.of(86_400_000_000L);

  /** Days since 1970. */
  long day;

  private long[] date;

  Date(long day) {
    this.day = day;
    this.date = Calendar.date(day);
    if (date[0] < 1 || date[0] > 9999) {
      throw new OverflowError("date value out of range");
    }
  }

  /** For subclasses. */
  protected Date() {
    this(FIRST);
  }

  /** Says which day it is. */
  @Python("__init__(year, month, day)")
  public final void initialize(long year, long month, long day) {
    this.day = checked(year, month, day);
    this.date = Calendar.date(this.day);
  }

  /** A day of the calendar. */
  @Python("date(year, month, day)")
  public Date(long year, long month, long day) {
    this(checked(year, month, day));
  }

  /** Days since 1970 of a day of the calendar. */
  static long checked(long year, long month, long day) {
    if (year < 1 || year > 9999) {
      throw new ValueError("year " + year + " is out of range");
    }
    if (month < 1 || month > 12) {
      throw new ValueError("month must be in 1..12");
    }
    if (day < 1 || day > Calendar.daysIn(year, month)) {
      throw new ValueError("day is out of range for month");
    }
    return Calendar.days(year, month, day);
  }

  /** This day, here. */
  @Python("today()")
  public static Date today() {
    return fromTimestamp(PyTime.time());
  }

  /** The day of seconds since 1970, here. */
  @Python("fromtimestamp(timestamp, /)")
  public static Date fromTimestamp(double timestamp) {
    long millis = (long) Math.floor(timestamp * 1000);
    return new Date(Math.floorDiv(millis + TimeZone.getDefault().getOffset(millis), 86_400_000L));
  }

  /** The day that is so many days after the last of the year 0. */
  @Python("fromordinal(ordinal, /)")
  public static Date fromOrdinal(long ordinal) {
    return new Date(ofOrdinal(ordinal));
  }

  static long ofOrdinal(long ordinal) {
    if (ordinal < 1) {
      throw new ValueError("ordinal must be >= 1");
    }
    long year = Calendar.date(FIRST + ordinal - 1)[0];
    if (year > 9999) {
      throw new ValueError("year " + year + " is out of range");
    }
    return FIRST + ordinal - 1;
  }

  /** The day of a year, a week of it, and a day of that. */
  @Python("fromisocalendar(year, week, day)")
  public static Date fromIsoCalendar(long year, long week, long day) {
    return new Date(Calendar.dayOfWeek(year, week, day));
  }

  /** A day written as ISO 8601 says. */
  @Python("fromisoformat(date_string, /)")
  public static Date fromIsoFormat(@Nullable Object dateString) {
    String text = isoText(dateString);
    long[] parts = IsoText.date(text, text);
    return new Date(parts[0], parts[1], parts[2]);
  }

  static String isoText(@Nullable Object text) {
    if (text instanceof String s) {
      return s;
    }
    throw new TypeError("fromisoformat: argument must be str");
  }

  /** The year. */
  @Python("year")
  public final long year() {
    return date[0];
  }

  /** The month from 1. */
  @Python("month")
  public final long month() {
    return date[1];
  }

  /** The day from 1. */
  @Python("day")
  public final long day() {
    return date[2];
  }

  /** The day of the week, Monday being 0. */
  @Python("weekday()")
  public final long weekday() {
    return Math.floorMod(day + 3, 7L);
  }

  /** The day of the week, Monday being 1. */
  @Python("isoweekday()")
  public final long isoweekday() {
    return weekday() + 1;
  }

  /** Year, week and day of the week. */
  @Python("isocalendar()")
  public final NamedTuple isocalendar() {
    long[] week = Calendar.isoWeek(parts());
    return ISO.make(week[0], week[1], isoweekday());
  }

  /** Days since the last of the year 0. */
  @Python("toordinal()")
  public final long toordinal() {
    return day - FIRST + 1;
  }

  /** The parts that {@code strftime} needs. */
  long[] parts() {
    return parts(0, -1);
  }

  final long[] parts(long micros, long summer) {
    return new long[] {
      year(),
      month(),
      day(),
      micros / 3_600_000_000L,
      micros / 60_000_000 % 60,
      micros / 1_000_000 % 60,
      weekday(),
      day - Calendar.days(year(), 1, 1) + 1,
      summer
    };
  }

  /** The parts of the moment. */
  @Python("timetuple()")
  public NamedTuple timetuple() {
    return PyTime.struct(parts());
  }

  /** The day as {@code YYYY-MM-DD}. */
  @Python("isoformat()")
  public String isoformat() {
    return Calendar.padded(year(), 4, '0')
        + "-"
        + Calendar.two(month())
        + "-"
        + Calendar.two(day());
  }

  /** The moment as text, like {@code Thu Jan 1 00:00:00 1970}. */
  @Python("ctime()")
  public final String ctime() {
    return Calendar.format("%a %b %e %H:%M:%S %Y", parts(), 0, "", "");
  }

  /** The moment as text by a pattern. */
  @Python("strftime(format)")
  public String strftime(String format) {
    return Calendar.format(format, parts(), 0, "", "");
  }

  /** The same with other parts. */
  @Python("replace(year=None, month=None, day=None)")
  public Date replace(@Nullable Long year, @Nullable Long month, @Nullable Long day) {
    return new Date(
        year == null ? year() : year, month == null ? month() : month, day == null ? day() : day);
  }

  Date plusDays(long days) {
    if (Math.abs(days) > 4_000_000) {
      throw new OverflowError("date value out of range");
    }
    return new Date(day + days);
  }

  @Override
  public @Nullable Object __add__(@Nullable Object other) {
    return other instanceof TimeDelta delta ? plusDays(delta.days()) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public final @Nullable Object __radd__(@Nullable Object other) {
    return __add__(other);
  }

  @Override
  public @Nullable Object __sub__(@Nullable Object other) {
    if (other instanceof TimeDelta delta) {
      return plusDays(-delta.days());
    }
    return other instanceof Date that && !(other instanceof DateTime)
        ? new TimeDelta(BigInteger.valueOf(day - that.day).multiply(RESOLUTION.micros()))
        : Py.NOT_IMPLEMENTED;
  }

  /** Compares with something; null if that has no meaning. */
  @Nullable Integer order(@Nullable Object other, boolean equality) {
    if (other instanceof DateTime) {
      return mixed(equality);
    }
    return other instanceof Date that ? Long.compare(day, that.day) : null;
  }

  /** A day is not compared with a moment; older versions say so in their own words. */
  static @Nullable Integer mixed(boolean equality) {
    if (!equality && !PythonVersion.isAtLeast(13)) {
      throw new TypeError("can't compare datetime.datetime to datetime.date");
    }
    return null;
  }

  @Override
  @Nullable Object compare(@Nullable Object other, boolean equality, IntPredicate test) {
    Integer order = order(other, equality);
    return order == null ? Py.NOT_IMPLEMENTED : (Object) test.test(order);
  }

  @Override
  public @Nullable Object __hash__() {
    return Py.hash(Tuple.of("date", day));
  }

  @Override
  public @Nullable Object __str__() {
    return isoformat();
  }

  @Override
  public @Nullable Object __format__(@Nullable Object spec) {
    String pattern = Py.str(spec);
    return pattern.isEmpty() ? Py.str(this) : strftime(pattern);
  }

  @Override
  public @Nullable Object __repr__() {
    String name = getClass() == Date.class ? "datetime.date" : pyType().name();
    return name + "(" + year() + ", " + month() + ", " + day() + ")";
  }
}
