package io.portalis.shim;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Conversions of {@code TimeUnit} that saturate, where TeaVM's overflow, and some that it lacks.
 */
final class TimeUnitMethods {

  private TimeUnitMethods() {}

  public static long toNanos(TimeUnit self, long duration) {
    return saturatedProduct(duration, nanosOf(self));
  }

  public static long convert(TimeUnit self, long duration, TimeUnit source) {
    long from = nanosOf(source);
    long to = nanosOf(self);
    return from < to ? duration / (to / from) : saturatedProduct(duration, from / to);
  }

  public static long convert(TimeUnit self, Duration duration) {
    long perSecond = nanosOf(TimeUnit.SECONDS);
    long unit = nanosOf(self);
    if (unit >= perSecond) {
      return duration.getSeconds() / (unit / perSecond);
    }
    long whole = saturatedProduct(duration.getSeconds(), perSecond / unit);
    long sum = whole + duration.getNano() / unit;
    return whole > 0 && sum < 0 ? Long.MAX_VALUE : sum;
  }

  private static long nanosOf(TimeUnit unit) {
    return switch (unit) {
      case NANOSECONDS -> 1;
      case MICROSECONDS -> 1_000;
      case MILLISECONDS -> 1_000_000;
      case SECONDS -> 1_000_000_000;
      case MINUTES -> 60_000_000_000L;
      case HOURS -> 3_600_000_000_000L;
      case DAYS -> 86_400_000_000_000L;
    };
  }

  private static long saturatedProduct(long duration, long factor) {
    if (duration > Long.MAX_VALUE / factor) {
      return Long.MAX_VALUE;
    }
    return duration < Long.MIN_VALUE / factor ? Long.MIN_VALUE : duration * factor;
  }
}
