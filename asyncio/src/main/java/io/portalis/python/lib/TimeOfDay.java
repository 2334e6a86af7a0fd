package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Python's {@code datetime.time}: a time of the day. */
@Python("datetime.time")
public final class TimeOfDay extends Compared {

  static final long DAY = 86_400_000_000L;

  /** The first time. */
  @Python("min")
  public static final TimeOfDay MIN = new TimeOfDay(0, null, 0);

  /** The last time. */
  @Python("max")
  public static final TimeOfDay MAX = new TimeOfDay(DAY - 1, null, 0);

  /** The span from one to the next. */
  @Python("resolution")
  public static final TimeDelta RESOLUTION = TimeDelta.of(1);

  final long micros;
  final long fold;
  private final @Nullable TzInfo zone;

  TimeOfDay(long micros, @Nullable TzInfo zone, long fold) {
    this.micros = micros;
    this.zone = zone;
    this.fold = fold;
  }

  /** A time of the day. */
  @Python("time(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)")
  public static TimeOfDay of(
      long hour, long minute, long second, long microsecond, @Nullable Object tzinfo, long fold) {
    long micros = IsoText.checkedMicros(hour, minute, second, microsecond);
    IsoText.checkFold(fold);
    return new TimeOfDay(micros, TzInfo.check(tzinfo), fold);
  }

  /** A time written as ISO 8601 says. */
  @Python("fromisoformat(time_string, /)")
  public static TimeOfDay fromIsoFormat(@Nullable Object timeString) {
    String text = Date.isoText(timeString);
    IsoText.Clock clock = IsoText.clock(text.startsWith("T") ? text.substring(1) : text, text);
    long[] p = clock.parts();
    return of(p[0], p[1], p[2], p[3], clock.zone(), 0);
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

  /** The zone. */
  @Python("tzinfo")
  public @Nullable TzInfo tzinfo() {
    return zone;
  }

  /** Which of two equal times it is, when clocks are turned back. */
  @Python("fold")
  public long fold() {
    return fold;
  }

  /** How far the zone is from Greenwich. */
  @Python("utcoffset()")
  public @Nullable TimeDelta utcoffset() {
    return TzInfo.span(zone, "utcoffset", null);
  }

  /** The summer time of the zone. */
  @Python("dst()")
  public @Nullable TimeDelta dst() {
    return TzInfo.span(zone, "dst", null);
  }

  /** The name of the zone. */
  @Python("tzname()")
  public @Nullable String tzname() {
    return TzInfo.name(zone, null);
  }

  /** The time as ISO 8601 says. */
  @Python("isoformat(timespec='auto')")
  public String isoformat(String timespec) {
    return IsoText.time(micros, timespec) + IsoText.offset(utcoffset(), ":");
  }

  /** The time as text by a pattern. */
  @Python("strftime(format)")
  public String strftime(String format) {
    long[] parts = {1900, 1, 1, hour(), minute(), second(), 0, 1, -1};
    String name = tzname();
    return Calendar.format(
        format, parts, microsecond(), name == null ? "" : name, IsoText.offset(utcoffset(), ""));
  }

  /** The same with other parts. */
  @Python(
      "replace(hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None)")
  public TimeOfDay replace(
      @Nullable Long hour,
      @Nullable Long minute,
      @Nullable Long second,
      @Nullable Long microsecond,
      @Nullable Object tzinfo,
      @Nullable Long fold) {
    return of(
        hour == null ? hour() : hour,
        minute == null ? minute() : minute,
        second == null ? second() : second,
        microsecond == null ? microsecond() : microsecond,
        Boolean.TRUE.equals(tzinfo) ? zone : tzinfo,
        fold == null ? this.fold : fold);
  }

  @Override
  @Nullable Object compare(@Nullable Object other, boolean equality, IntPredicate test) {
    if (!(other instanceof TimeOfDay that)) {
      return Py.NOT_IMPLEMENTED;
    }
    TimeDelta mine = utcoffset();
    TimeDelta its = that.utcoffset();
    if (mine == null ^ its == null) {
      if (equality) {
        return false;
      }
      throw new TypeError("can't compare offset-naive and offset-aware times");
    }
    long far = mine == null || its == null ? 0 : its.micros().subtract(mine.micros()).longValue();
    return test.test(Long.compare(micros + far, that.micros));
  }

  @Override
  public @Nullable Object __hash__() {
    TimeDelta offset = utcoffset();
    return Py.hash(Tuple.of("time", micros - (offset == null ? 0 : offset.micros().longValue())));
  }

  @Override
  public @Nullable Object __str__() {
    return isoformat("auto");
  }

  @Override
  public @Nullable Object __format__(@Nullable Object spec) {
    String pattern = Py.str(spec);
    return pattern.isEmpty() ? Py.str(this) : strftime(pattern);
  }

  /** The end of what {@code repr} shows: what is not zero. */
  String tail() {
    return (microsecond() != 0
            ? ", " + second() + ", " + microsecond()
            : second() != 0 ? ", " + second() : "")
        + (zone == null ? "" : ", tzinfo=" + Py.repr(zone))
        + (fold == 0 ? "" : ", fold=1");
  }

  @Override
  public @Nullable Object __repr__() {
    return "datetime.time(" + hour() + ", " + minute() + tail() + ")";
  }
}
