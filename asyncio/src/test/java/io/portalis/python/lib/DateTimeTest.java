package io.portalis.python.lib;

import static io.portalis.python.lib.Table.*;

import io.portalis.python.Py;
import org.junit.jupiter.api.Test;

/** The module datetime, against CPython 3.13. */
class DateTimeTest {

  @Test
  void rows1() {
    row(
        "datetime.timedelta(0, 0, 0)",
        "datetime.timedelta(0)",
        () -> TimeDelta.of(0L, 0L, 0L, 0L, 0L, 0L, 0L));
    row(
        "str(datetime.timedelta(0, 0, 0))",
        "'0:00:00'",
        () -> Py.str(TimeDelta.of(0L, 0L, 0L, 0L, 0L, 0L, 0L)));
    row(
        "datetime.timedelta(0, 0, 0).total_seconds()",
        "0.0",
        () -> TimeDelta.of(0L, 0L, 0L, 0L, 0L, 0L, 0L).totalSeconds());
    row(
        "datetime.timedelta(1, 0, 0)",
        "datetime.timedelta(days=1)",
        () -> TimeDelta.of(1L, 0L, 0L, 0L, 0L, 0L, 0L));
    row(
        "str(datetime.timedelta(1, 0, 0))",
        "'1 day, 0:00:00'",
        () -> Py.str(TimeDelta.of(1L, 0L, 0L, 0L, 0L, 0L, 0L)));
    row(
        "datetime.timedelta(1, 0, 0).total_seconds()",
        "86400.0",
        () -> TimeDelta.of(1L, 0L, 0L, 0L, 0L, 0L, 0L).totalSeconds());
    row(
        "datetime.timedelta(-1, 0, 0)",
        "datetime.timedelta(days=-1)",
        () -> TimeDelta.of(-1L, 0L, 0L, 0L, 0L, 0L, 0L));
    row(
        "str(datetime.timedelta(-1, 0, 0))",
        "'-1 day, 0:00:00'",
        () -> Py.str(TimeDelta.of(-1L, 0L, 0L, 0L, 0L, 0L, 0L)));
    row(
        "datetime.timedelta(-1, 0, 0).total_seconds()",
        "-86400.0",
        () -> TimeDelta.of(-1L, 0L, 0L, 0L, 0L, 0L, 0L).totalSeconds());
    row(
        "datetime.timedelta(2, 3661, 5)",
        "datetime.timedelta(days=2, seconds=3661, microseconds=5)",
        () -> TimeDelta.of(2L, 3661L, 5L, 0L, 0L, 0L, 0L));
    row(
        "str(datetime.timedelta(2, 3661, 5))",
        "'2 days, 1:01:01.000005'",
        () -> Py.str(TimeDelta.of(2L, 3661L, 5L, 0L, 0L, 0L, 0L)));
    row(
        "datetime.timedelta(2, 3661, 5).total_seconds()",
        "176461.000005",
        () -> TimeDelta.of(2L, 3661L, 5L, 0L, 0L, 0L, 0L).totalSeconds());
    row(
        "datetime.timedelta(0, -1, 0)",
        "datetime.timedelta(days=-1, seconds=86399)",
        () -> TimeDelta.of(0L, -1L, 0L, 0L, 0L, 0L, 0L));
    row(
        "str(datetime.timedelta(0, -1, 0))",
        "'-1 day, 23:59:59'",
        () -> Py.str(TimeDelta.of(0L, -1L, 0L, 0L, 0L, 0L, 0L)));
    row(
        "datetime.timedelta(0, -1, 0).total_seconds()",
        "-1.0",
        () -> TimeDelta.of(0L, -1L, 0L, 0L, 0L, 0L, 0L).totalSeconds());
    row(
        "datetime.timedelta(0, 1.5, 0)",
        "datetime.timedelta(seconds=1, microseconds=500000)",
        () -> TimeDelta.of(0L, 1.5, 0L, 0L, 0L, 0L, 0L));
    row(
        "str(datetime.timedelta(0, 1.5, 0))",
        "'0:00:01.500000'",
        () -> Py.str(TimeDelta.of(0L, 1.5, 0L, 0L, 0L, 0L, 0L)));
    row(
        "datetime.timedelta(0, 1.5, 0).total_seconds()",
        "1.5",
        () -> TimeDelta.of(0L, 1.5, 0L, 0L, 0L, 0L, 0L).totalSeconds());
    row(
        "datetime.timedelta(hours=5) * 2.5",
        "datetime.timedelta(seconds=45000)",
        () -> Py.mul(TimeDelta.of(0L, 0L, 0L, 0L, 0L, 5L, 0L), 2.5));
    row(
        "datetime.timedelta(hours=5) / datetime.timedelta(hours=2)",
        "2.5",
        () ->
            Py.trueDiv(
                TimeDelta.of(0L, 0L, 0L, 0L, 0L, 5L, 0L),
                TimeDelta.of(0L, 0L, 0L, 0L, 0L, 2L, 0L)));
    row(
        "datetime.timedelta(hours=5) // datetime.timedelta(hours=2)",
        "2",
        () ->
            Py.floorDiv(
                TimeDelta.of(0L, 0L, 0L, 0L, 0L, 5L, 0L),
                TimeDelta.of(0L, 0L, 0L, 0L, 0L, 2L, 0L)));
    row(
        "datetime.timedelta(hours=5) < datetime.timedelta(hours=2)",
        "False",
        () ->
            Py.lt(
                TimeDelta.of(0L, 0L, 0L, 0L, 0L, 5L, 0L),
                TimeDelta.of(0L, 0L, 0L, 0L, 0L, 2L, 0L)));
    row(
        "datetime.datetime(2024, 2, 29)",
        "datetime.datetime(2024, 2, 29, 0, 0)",
        () -> DateTime.of(2024, 2, 29, 0, 0, 0, 0));
    row(
        "str(datetime.datetime(2024, 2, 29))",
        "'2024-02-29 00:00:00'",
        () -> Py.str(DateTime.of(2024, 2, 29, 0, 0, 0, 0)));
    row(
        "datetime.datetime(2024, 2, 29).isoformat()",
        "'2024-02-29T00:00:00'",
        () -> DateTime.of(2024, 2, 29, 0, 0, 0, 0).isoformat());
    row(
        "datetime.datetime(2024, 2, 29).weekday()",
        "3",
        () -> DateTime.of(2024, 2, 29, 0, 0, 0, 0).weekday());
    row(
        "datetime.datetime(2024, 2, 29).strftime(\"%a %d %b %Y %I:%M %p %j %f\")",
        "'Thu 29 Feb 2024 12:00 AM 060 000000'",
        () -> DateTime.of(2024, 2, 29, 0, 0, 0, 0).strftime("%a %d %b %Y %I:%M %p %j %f"));
    row(
        "datetime.datetime(2024, 2, 29) + datetime.timedelta(days=1, seconds=2)",
        "datetime.datetime(2024, 3, 1, 0, 0, 2)",
        () ->
            Py.add(DateTime.of(2024, 2, 29, 0, 0, 0, 0), TimeDelta.of(1L, 2L, 0L, 0L, 0L, 0L, 0L)));
    row(
        "datetime.datetime(2024, 2, 29) - datetime.datetime(2000, 1, 1)",
        "datetime.timedelta(days=8825)",
        () -> Py.sub(DateTime.of(2024, 2, 29, 0, 0, 0, 0), DateTime.of(2000, 1, 1, 0, 0, 0, 0)));
    row(
        "datetime.datetime(1999, 12, 31, 23, 59, 59)",
        "datetime.datetime(1999, 12, 31, 23, 59, 59)",
        () -> DateTime.of(1999, 12, 31, 23, 59, 59, 0));
    row(
        "str(datetime.datetime(1999, 12, 31, 23, 59, 59))",
        "'1999-12-31 23:59:59'",
        () -> Py.str(DateTime.of(1999, 12, 31, 23, 59, 59, 0)));
    row(
        "datetime.datetime(1999, 12, 31, 23, 59, 59).isoformat()",
        "'1999-12-31T23:59:59'",
        () -> DateTime.of(1999, 12, 31, 23, 59, 59, 0).isoformat());
    row(
        "datetime.datetime(1999, 12, 31, 23, 59, 59).weekday()",
        "4",
        () -> DateTime.of(1999, 12, 31, 23, 59, 59, 0).weekday());
    row(
        "datetime.datetime(1999, 12, 31, 23, 59, 59).strftime(\"%a %d %b %Y %I:%M %p %j %f\")",
        "'Fri 31 Dec 1999 11:59 PM 365 000000'",
        () -> DateTime.of(1999, 12, 31, 23, 59, 59, 0).strftime("%a %d %b %Y %I:%M %p %j %f"));
    row(
        "datetime.datetime(1999, 12, 31, 23, 59, 59) + datetime.timedelta(days=1, seconds=2)",
        "datetime.datetime(2000, 1, 2, 0, 0, 1)",
        () ->
            Py.add(
                DateTime.of(1999, 12, 31, 23, 59, 59, 0),
                TimeDelta.of(1L, 2L, 0L, 0L, 0L, 0L, 0L)));
    row(
        "datetime.datetime(1999, 12, 31, 23, 59, 59) - datetime.datetime(2000, 1, 1)",
        "datetime.timedelta(days=-1, seconds=86399)",
        () ->
            Py.sub(DateTime.of(1999, 12, 31, 23, 59, 59, 0), DateTime.of(2000, 1, 1, 0, 0, 0, 0)));
    row(
        "datetime.datetime(2024, 1, 5, 7, 8, 9, 120)",
        "datetime.datetime(2024, 1, 5, 7, 8, 9, 120)",
        () -> DateTime.of(2024, 1, 5, 7, 8, 9, 120));
    row(
        "str(datetime.datetime(2024, 1, 5, 7, 8, 9, 120))",
        "'2024-01-05 07:08:09.000120'",
        () -> Py.str(DateTime.of(2024, 1, 5, 7, 8, 9, 120)));
    row(
        "datetime.datetime(2024, 1, 5, 7, 8, 9, 120).isoformat()",
        "'2024-01-05T07:08:09.000120'",
        () -> DateTime.of(2024, 1, 5, 7, 8, 9, 120).isoformat());
    row(
        "datetime.datetime(2024, 1, 5, 7, 8, 9, 120).weekday()",
        "4",
        () -> DateTime.of(2024, 1, 5, 7, 8, 9, 120).weekday());
  }

  @Test
  void rows2() {
    row(
        "datetime.datetime(2024, 1, 5, 7, 8, 9, 120).strftime(\"%a %d %b %Y %I:%M %p %j %f\")",
        "'Fri 05 Jan 2024 07:08 AM 005 000120'",
        () -> DateTime.of(2024, 1, 5, 7, 8, 9, 120).strftime("%a %d %b %Y %I:%M %p %j %f"));
    row(
        "datetime.datetime(2024, 1, 5, 7, 8, 9, 120) + datetime.timedelta(days=1, seconds=2)",
        "datetime.datetime(2024, 1, 6, 7, 8, 11, 120)",
        () ->
            Py.add(
                DateTime.of(2024, 1, 5, 7, 8, 9, 120), TimeDelta.of(1L, 2L, 0L, 0L, 0L, 0L, 0L)));
    row(
        "datetime.datetime(2024, 1, 5, 7, 8, 9, 120) - datetime.datetime(2000, 1, 1)",
        "datetime.timedelta(days=8770, seconds=25689, microseconds=120)",
        () -> Py.sub(DateTime.of(2024, 1, 5, 7, 8, 9, 120), DateTime.of(2000, 1, 1, 0, 0, 0, 0)));
    row(
        "datetime.datetime(2023, 2, 29)",
        "ValueError: day is out of range for month",
        () -> DateTime.of(2023, 2, 29, 0, 0, 0, 0));
    row(
        "datetime.datetime(2023, 13, 1)",
        "ValueError: month must be in 1..12",
        () -> DateTime.of(2023, 13, 1, 0, 0, 0, 0));
    row(
        "datetime.datetime(2023, 1, 1, 24)",
        "ValueError: hour must be in 0..23",
        () -> DateTime.of(2023, 1, 1, 24, 0, 0, 0));
    row(
        "datetime.datetime.fromisoformat(\"2024-05-06T07:08:09.5\")",
        "datetime.datetime(2024, 5, 6, 7, 8, 9, 500000)",
        () -> DateTime.fromIsoFormat("2024-05-06T07:08:09.5"));
    row(
        "datetime.datetime.fromisoformat(\"x\")",
        "ValueError: Invalid isoformat string: 'x'",
        () -> DateTime.fromIsoFormat("x"));
  }

  @Test
  void zones() {
    DateTime utc = DateTime.of(2024, 1, 1, 0, 0, 0, 0, FixedZone.UTC, 0);
    FixedZone india = FixedZone.of(TimeDelta.of(0L, 0L, 0L, 0L, 30L, 5L, 0L));
    row("utc", "datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)", () -> utc);
    row(
        "utc.astimezone(india).isoformat()",
        "'2024-01-01T05:30:00+05:30'",
        () -> utc.astimezone(india).isoformat());
    row("utc == utc.astimezone(india)", "True", () -> Py.eq(utc, utc.astimezone(india)));
    row(
        "utc < datetime(2024, 1, 1)",
        "TypeError: can't compare offset-naive and offset-aware datetimes",
        () -> Py.lt(utc, DateTime.of(2024, 1, 1, 0, 0, 0, 0)));
    row("str(india)", "'UTC+05:30'", () -> Py.str(india));
    row(
        "timezone(timedelta(days=1))",
        "ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and"
            + " timedelta(hours=24), not datetime.timedelta(days=1).",
        () -> FixedZone.of(TimeDelta.of(86_400_000_000L)));
  }

  @Test
  void daysAndTimes() {
    row("date(2024, 2, 29)", "datetime.date(2024, 2, 29)", () -> new Date(2024, 2, 29));
    row(
        "date.max + timedelta(1)",
        "OverflowError: date value out of range",
        () -> Py.add(Date.MAX, TimeDelta.of(86_400_000_000L)));
    row(
        "date(2024, 12, 30).isocalendar()",
        "datetime.IsoCalendarDate(year=2025, week=1, weekday=1)",
        () -> new Date(2024, 12, 30).isocalendar());
    row(
        "date.fromisoformat('2024-W05-3')",
        "datetime.date(2024, 1, 31)",
        () -> Date.fromIsoFormat("2024-W05-3"));
    row("date.fromordinal(0)", "ValueError: ordinal must be >= 1", () -> Date.fromOrdinal(0));
    row("time(1, 2, 3)", "datetime.time(1, 2, 3)", () -> TimeOfDay.of(1, 2, 3, 0, null, 0));
    row(
        "time.fromisoformat('04:05Z')",
        "datetime.time(4, 5, tzinfo=datetime.timezone.utc)",
        () -> TimeOfDay.fromIsoFormat("04:05Z"));
    row("time(24)", "ValueError: hour must be in 0..23", () -> TimeOfDay.of(24, 0, 0, 0, null, 0));
  }

  @Test
  void patterns() {
    row(
        "datetime.strptime('05 Jan 24 03:04 PM +0530', '%d %b %y %I:%M %p %z')",
        "datetime.datetime(2024, 1, 5, 15, 4,"
            + " tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))",
        () -> DateTime.strptime("05 Jan 24 03:04 PM +0530", "%d %b %y %I:%M %p %z"));
    row(
        "datetime.strptime('2023 10 1', '%Y %W %w')",
        "datetime.datetime(2023, 3, 6, 0, 0)", () -> DateTime.strptime("2023 10 1", "%Y %W %w"));
    row(
        "datetime.strptime('2024x', '%Y')",
        "ValueError: unconverted data remains: x", () -> DateTime.strptime("2024x", "%Y"));
    row(
        "datetime.strptime('a', '%Y')",
        "ValueError: time data 'a' does not match format '%Y'", () -> DateTime.strptime("a", "%Y"));
    row(
        "datetime.strptime('a', '%Q')",
        "ValueError: 'Q' is a bad directive in format '%Q'", () -> DateTime.strptime("a", "%Q"));
  }
}
