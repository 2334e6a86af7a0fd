package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import java.math.BigInteger;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Python's {@code datetime.datetime}: a date and a time of the day, perhaps of a time zone. */
@Python("datetime.datetime")
public final class DateTime extends Date {

  private static final long DAY = TimeOfDay.DAY;

  /** The first moment. */
  @Python("min")
  public static final DateTime MIN = of(1, 1, 1, 0, 0, 0, 0);

  /** The last moment. */
  @Python("max")
  public static final DateTime MAX = of(9999, 12, 31, 23, 59, 59, 999999);

  /** The span from one to the next. */
  @Python("resolution")
  public static final TimeDelta RESOLUTION = TimeDelta.of(1);

  private final TimeOfDay clock;

  private DateTime(long day, TimeOfDay clock) {
    super(day);
    this.clock = clock;
  }

  /** A moment without a zone. */
  @Python("datetime(year, month, day, hour=0, minute=0, second=0, microsecond=0)")
  public static DateTime of(
      long year, long month, long day, long hour, long minute, long second, long microsecond) {
    return of(year, month, day, hour, minute, second, microsecond, null, 0);
  }

  /** A moment of a zone. */
  @Python(
      "datetime(year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *,"
          + " fold=0)")
  public static DateTime of(
      long year,
      long month,
      long day,
      long hour,
      long minute,
      long second,
      long microsecond,
      @Nullable Object tzinfo,
      long fold) {
    long days = checked(year, month, day);
    return new DateTime(days, TimeOfDay.of(hour, minute, second, microsecond, tzinfo, fold));
  }

  /** A moment of microseconds since 1970. */
  private static DateTime of(BigInteger total, @Nullable TzInfo zone) {
    BigInteger day = BigInteger.valueOf(DAY);
    return new DateTime(
        Fraction.floorDivide(total, day).longValue(),
        new TimeOfDay(total.mod(day).longValue(), zone, 0));
  }

  /** This moment, here. */
  @Python("today()")
  public static DateTime today() {
    return now(null);
  }

  /** This moment, here or in a zone. */
  @Python("now(tz=None)")
  public static DateTime now(@Nullable Object tz) {
    return fromTimestamp(PyTime.time(), tz);
  }

  /** This moment in Greenwich, without saying so. */
  @Python("utcnow()")
  public static DateTime utcnow() {
    return utcFromTimestamp(PyTime.time());
  }

  /** A moment of seconds since 1970, here. */
  @Python("fromtimestamp(timestamp)")
  public static DateTime fromTimestamp(double timestamp) {
    BigInteger micros = micros(timestamp);
    return of(micros.add(BigInteger.valueOf(here(micros))), null);
  }

  /** A moment of seconds since 1970, here or in a zone. */
  @Python("fromtimestamp(timestamp, tz)")
  public static DateTime fromTimestamp(double timestamp, @Nullable Object tz) {
    TzInfo zone = TzInfo.check(tz);
    return zone == null ? fromTimestamp(timestamp) : there(zone, of(micros(timestamp), zone));
  }

  /** A moment of seconds since 1970 in Greenwich, without saying so. */
  @Python("utcfromtimestamp(timestamp, /)")
  public static DateTime utcFromTimestamp(double timestamp) {
    return of(micros(timestamp), null);
  }

  private static DateTime there(Object zone, DateTime utc) {
    Object moment = Py.invoke(zone, "fromutc", utc);
    if (moment instanceof DateTime found) {
      return found;
    }
    throw new TypeError("fromutc() must return a datetime instance, not " + Py.typeName(moment));
  }

  private static BigInteger micros(double timestamp) {
    return Ints.index(
        Fraction.exact(timestamp)
            .times(new Fraction(BigInteger.valueOf(1_000_000), BigInteger.ONE))
            .__round__(null));
  }

  /** How many microseconds the clock here is before Greenwich. */
  private static long here(BigInteger micros) {
    long millis = micros.divide(BigInteger.valueOf(1000)).longValue();
    return TimeZone.getDefault().getOffset(millis) * 1000L;
  }

  /** A moment written as ISO 8601 says. */
  @Python("fromisoformat(date_string, /)")
  public static DateTime fromIsoFormat(@Nullable Object dateString) {
    String text = isoText(dateString);
    int end = IsoText.separator(text);
    if (text.length() < end) {
      throw IsoText.invalid(text);
    }
    long[] date = IsoText.date(text.substring(0, end), text);
    if (text.length() == end) {
      return of(date[0], date[1], date[2], 0, 0, 0, 0);
    }
    IsoText.Clock clock = IsoText.clock(text.substring(end + 1), text);
    long[] p = clock.parts();
    return of(date[0], date[1], date[2], p[0], p[1], p[2], p[3], clock.zone(), 0);
  }

  /** The start of a day. */
  @Python("fromordinal(ordinal, /)")
  public static DateTime fromOrdinal(long ordinal) {
    return new DateTime(ofOrdinal(ordinal), TimeOfDay.MIN);
  }

  /** The start of the day of a year, a week of it, and a day of that. */
  @Python("fromisocalendar(year, week, day)")
  public static DateTime fromIsoCalendar(long year, long week, long day) {
    return new DateTime(Calendar.dayOfWeek(year, week, day), TimeOfDay.MIN);
  }

  /** A moment that is written by a pattern. */
  @Python("strptime(date_string, format, /)")
  public static DateTime strptime(String dateString, String format) {
    return TimeParser.parse(dateString, format).moment();
  }

  /** A day and a time of it, which says the zone. */
  @Python("combine(date, time)")
  public static DateTime combine(@Nullable Object date, @Nullable Object time) {
    return combine(date, time, time instanceof TimeOfDay t ? t.tzinfo() : null);
  }

  /** A day and a time of it in a zone. */
  @Python("combine(date, time, tzinfo)")
  public static DateTime combine(
      @Nullable Object date, @Nullable Object time, @Nullable Object tzinfo) {
    if (!(date instanceof Date day)) {
      throw new TypeError("combine() argument 1 must be datetime.date, not " + Py.typeName(date));
    }
    if (!(time instanceof TimeOfDay at)) {
      throw new TypeError("combine() argument 2 must be datetime.time, not " + Py.typeName(time));
    }
    return new DateTime(day.day, new TimeOfDay(at.micros, TzInfo.check(tzinfo), at.fold));
  }

  /** The hour. */
  @Python("hour")
  public long hour() {
    return clock.hour();
  }

  /** The minute. */
  @Python("minute")
  public long minute() {
    return clock.minute();
  }

  /** The second. */
  @Python("second")
  public long second() {
    return clock.second();
  }

  /** The microsecond. */
  @Python("microsecond")
  public long microsecond() {
    return clock.microsecond();
  }

  /** The zone. */
  @Python("tzinfo")
  public @Nullable TzInfo tzinfo() {
    return clock.tzinfo();
  }

  /** Which of two equal moments it is, when clocks are turned back. */
  @Python("fold")
  public long fold() {
    return clock.fold;
  }

  /** How far the zone is from Greenwich. */
  @Python("utcoffset()")
  public @Nullable TimeDelta utcoffset() {
    return TzInfo.span(tzinfo(), "utcoffset", this);
  }

  /** The summer time of the zone. */
  @Python("dst()")
  public @Nullable TimeDelta dst() {
    return TzInfo.span(tzinfo(), "dst", this);
  }

  /** The name of the zone. */
  @Python("tzname()")
  public @Nullable String tzname() {
    return TzInfo.name(tzinfo(), this);
  }

  /** The day. */
  @Python("date()")
  public Date date() {
    return new Date(day);
  }

  /** The time of the day, without the zone. */
  @Python("time()")
  public TimeOfDay time() {
    return new TimeOfDay(clock.micros, null, clock.fold);
  }

  /** The time of the day, with the zone. */
  @Python("timetz()")
  public TimeOfDay timetz() {
    return clock;
  }

  /** Microseconds since 1970 on a clock of this place; of Greenwich if that is known. */
  private BigInteger total(boolean known) {
    BigInteger local =
        BigInteger.valueOf(day)
            .multiply(BigInteger.valueOf(DAY))
            .add(BigInteger.valueOf(clock.micros));
    TimeDelta offset = known ? utcoffset() : null;
    return offset == null ? local : local.subtract(offset.micros());
  }

  /** Seconds since 1970; without a zone, it is taken as a moment here. */
  @Python("timestamp()")
  public double timestamp() {
    return new Fraction(utc(), BigInteger.valueOf(1_000_000)).value();
  }

  /** The same moment, as the clock here shows it. */
  @Python("astimezone()")
  public DateTime astimezone() {
    BigInteger instant = utc();
    long offset = here(instant);
    TimeZone here = TimeZone.getDefault();
    String name =
        here.getDisplayName(
            here.inDaylightTime(new java.util.Date(instant.longValue() / 1000)), TimeZone.SHORT);
    FixedZone zone = FixedZone.of(TimeDelta.of(offset), name);
    return of(instant.add(BigInteger.valueOf(offset)), zone);
  }

  /** Microseconds since 1970 in Greenwich; without a zone, it is taken as a moment here. */
  private BigInteger utc() {
    BigInteger total = total(true);
    if (utcoffset() != null) {
      return total;
    }
    return total.subtract(
        BigInteger.valueOf(here(total.subtract(BigInteger.valueOf(here(total))))));
  }

  /** The same moment, as the clock of a zone shows it. */
  @Python("astimezone(tz)")
  public DateTime astimezone(@Nullable Object tz) {
    if (tz == null) {
      return astimezone();
    }
    if (!(tz instanceof TzInfo)) {
      throw new TypeError(
          "tzinfo argument must be None or of a tzinfo subclass, not type '"
              + Py.typeName(tz)
              + "'");
    }
    return tz == tzinfo() ? this : there(tz, of(utc(), (TzInfo) tz));
  }

  @Override
  long[] parts() {
    TimeDelta summer = dst();
    return parts(clock.micros, summer == null ? -1 : summer.micros().signum() == 0 ? 0 : 1);
  }

  /** The parts of the moment in Greenwich. */
  @Python("utctimetuple()")
  public NamedTuple utctimetuple() {
    DateTime there = of(total(true), null);
    return PyTime.struct(there.parts(there.clock.micros, 0));
  }

  @Override
  public String isoformat() {
    return isoformat("T", "auto");
  }

  /** The moment with something between date and time. */
  public String isoformat(String sep) {
    return isoformat(sep, "auto");
  }

  /** The moment with something between date and time, which is as exact as a word says. */
  @Python("isoformat(sep='T', timespec='auto')")
  public String isoformat(String sep, String timespec) {
    return super.isoformat()
        + sep
        + IsoText.time(clock.micros, timespec)
        + IsoText.offset(utcoffset(), ":");
  }

  @Override
  public String strftime(String format) {
    String name = tzname();
    return Calendar.format(
        format, parts(), microsecond(), name == null ? "" : name, IsoText.offset(utcoffset(), ""));
  }

  @Override
  public DateTime replace(@Nullable Long year, @Nullable Long month, @Nullable Long day) {
    return replace(year, month, day, null, null, null, null, true, null);
  }

  /** The same with other parts. */
  @Python(
      "replace(year=None, month=None, day=None, hour=None, minute=None, second=None,"
          + " microsecond=None, tzinfo=True, *, fold=None)")
  public DateTime replace(
      @Nullable Long year,
      @Nullable Long month,
      @Nullable Long day,
      @Nullable Long hour,
      @Nullable Long minute,
      @Nullable Long second,
      @Nullable Long microsecond,
      @Nullable Object tzinfo,
      @Nullable Long fold) {
    return new DateTime(
        checked(
            year == null ? year() : year,
            month == null ? month() : month,
            day == null ? day() : day),
        clock.replace(hour, minute, second, microsecond, tzinfo, fold));
  }

  DateTime plus(BigInteger more) {
    return of(total(false).add(more), tzinfo());
  }

  @Override
  public @Nullable Object __add__(@Nullable Object other) {
    return other instanceof TimeDelta delta ? plus(delta.micros()) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __sub__(@Nullable Object other) {
    if (other instanceof DateTime moment) {
      return new TimeDelta(
          difference(moment, "can't subtract offset-naive and offset-aware datetimes"));
    }
    return other instanceof TimeDelta delta ? plus(delta.micros().negate()) : Py.NOT_IMPLEMENTED;
  }

  private BigInteger difference(DateTime that, String otherwise) {
    if (tzinfo() == that.tzinfo()) {
      return total(false).subtract(that.total(false));
    }
    if (utcoffset() == null ^ that.utcoffset() == null) {
      throw new TypeError(otherwise);
    }
    return total(true).subtract(that.total(true));
  }

  @Override
  @Nullable Integer order(@Nullable Object other, boolean equality) {
    if (!(other instanceof DateTime that)) {
      return other instanceof Date ? mixed(equality) : null;
    }
    boolean naive = utcoffset() == null;
    if (equality && naive != (that.utcoffset() == null)) {
      return 1;
    }
    return difference(that, "can't compare offset-naive and offset-aware datetimes").signum();
  }

  @Override
  public @Nullable Object __hash__() {
    return Py.hash(Tuple.of("datetime", total(true)));
  }

  @Override
  public @Nullable Object __str__() {
    return isoformat(" ", "auto");
  }

  @Override
  public @Nullable Object __repr__() {
    return "datetime.datetime("
        + String.join(", ", "" + year(), "" + month(), "" + day(), "" + hour(), "" + minute())
        + clock.tail()
        + ")";
  }
}
