package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.ValueError;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Python's module {@code time}. */
@PythonModule("time")
public final class PyTime {

  private static final long START = System.nanoTime();
  private static final NamedTupleType STRUCT =
      NamedTupleType.of(
          "time.struct_time",
          "tm_year",
          "tm_mon",
          "tm_mday",
          "tm_hour",
          "tm_min",
          "tm_sec",
          "tm_wday",
          "tm_yday",
          "tm_isdst");

  private PyTime() {}

  /** Seconds since 1970. */
  @Python("time()")
  public static double time() {
    return System.currentTimeMillis() / 1e3;
  }

  /** Nanoseconds since 1970. */
  @Python("time_ns()")
  public static long timeNs() {
    return System.currentTimeMillis() * 1_000_000;
  }

  /** Seconds on a clock that never goes back. */
  @Python("monotonic()")
  public static double monotonic() {
    return System.nanoTime() / 1e9;
  }

  /** Nanoseconds on a clock that never goes back. */
  @Python("monotonic_ns()")
  public static long monotonicNs() {
    return System.nanoTime();
  }

  /** Seconds on the most exact clock. */
  @Python("perf_counter()")
  public static double perfCounter() {
    return System.nanoTime() / 1e9;
  }

  /** Nanoseconds on the most exact clock. */
  @Python("perf_counter_ns()")
  public static long perfCounterNs() {
    return System.nanoTime();
  }

  /** Seconds that the process has worked; here, since this class was loaded. */
  @Python("process_time()")
  public static double processTime() {
    return processTimeNs() / 1e9;
  }

  /** Nanoseconds that the process has worked; here, since this class was loaded. */
  @Python("process_time_ns()")
  public static long processTimeNs() {
    return System.nanoTime() - START;
  }

  /** Nanoseconds that the thread has worked; here, since this class was loaded. */
  @Python("thread_time()")
  public static double threadTime() {
    return processTime();
  }

  /** Blocks the thread. */
  @Python("sleep(seconds, /)")
  public static void sleep(double seconds) {
    if (seconds < 0) {
      throw new ValueError("sleep length must be non-negative");
    }
    long nanos = (long) (seconds * 1e9);
    try {
      Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The parts of a moment in Greenwich. */
  @Python("gmtime(seconds=None, /)")
  public static NamedTuple gmtime(@Nullable Double seconds) {
    return parts(seconds, 0);
  }

  /** The parts of a moment here. */
  @Python("localtime(seconds=None, /)")
  public static NamedTuple localtime(@Nullable Double seconds) {
    double moment = seconds == null ? time() : seconds;
    return parts(moment, TimeZone.getDefault().getOffset((long) (moment * 1000)) / 1000);
  }

  private static NamedTuple parts(@Nullable Double seconds, long offset) {
    long moment = (long) Math.floor(seconds == null ? time() : seconds) + offset;
    long day = Math.floorDiv(moment, 86400L);
    long second = Math.floorMod(moment, 86400L);
    long[] date = Calendar.date(day);
    return struct(
        date[0],
        date[1],
        date[2],
        second / 3600,
        second / 60 % 60,
        second % 60,
        Math.floorMod(day + 3, 7L),
        day - Calendar.days(date[0], 1, 1) + 1,
        0);
  }

  /** A {@code struct_time} of its nine parts. */
  static NamedTuple struct(long... parts) {
    @Nullable Object[] items = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      items[i] = parts[i];
    }
    return STRUCT.make(items);
  }

  /** The parts of a moment that is written by a pattern. */
  @Python("strptime(string, format='%a %b %d %H:%M:%S %Y', /)")
  public static NamedTuple strptime(String string, String format) {
    return TimeParser.parse(string, format).struct();
  }

  /** The seconds since 1970 of a moment here. */
  @Python("mktime(time_tuple, /)")
  public static double mktime(@Nullable Object timeTuple) {
    long[] parts = longs(timeTuple);
    long local =
        Calendar.days(parts[0], parts[1], parts[2]) * 86400
            + parts[3] * 3600
            + parts[4] * 60
            + parts[5];
    return local - TimeZone.getDefault().getOffset(local * 1000) / 1000;
  }

  private static long[] longs(@Nullable Object timeTuple) {
    @Nullable Object[] parts = Py.unpack(timeTuple, 9);
    long[] values = new long[9];
    for (int i = 0; i < 9; i++) {
      values[i] = Py.toLong(parts[i]);
    }
    return values;
  }

  /** A moment as text by a pattern, now and here. */
  @Python("strftime(format, /)")
  public static String strftime(String format) {
    return strftime(format, localtime(null));
  }

  /** A moment as text by a pattern. */
  @Python("strftime(format, time_tuple, /)")
  public static String strftime(String format, @Nullable Object timeTuple) {
    return Calendar.format(format, longs(timeTuple), 0, "GMT", "+0000");
  }

  /** A moment as text, like {@code Thu Jan 1 00:00:00 1970}. */
  @Python("asctime(time_tuple, /)")
  public static String asctime(@Nullable Object timeTuple) {
    return strftime("%c", timeTuple);
  }

  /** A moment here as text, like {@code Thu Jan 1 00:00:00 1970}. */
  @Python("ctime(seconds=None, /)")
  public static String ctime(@Nullable Double seconds) {
    return asctime(localtime(seconds));
  }
}
