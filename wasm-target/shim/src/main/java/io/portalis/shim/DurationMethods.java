package io.portalis.shim;

import java.math.BigInteger;
import java.time.Duration;

/** Methods of {@code Duration} that came after TeaVM's. */
final class DurationMethods {

  private DurationMethods() {}

  public static long toSeconds(Duration self) {
    return self.getSeconds();
  }

  public static long toDaysPart(Duration self) {
    return self.toDays();
  }

  public static int toHoursPart(Duration self) {
    return (int) (self.toHours() % 24);
  }

  public static int toMinutesPart(Duration self) {
    return (int) (self.toMinutes() % 60);
  }

  public static int toSecondsPart(Duration self) {
    return (int) (self.getSeconds() % 60);
  }

  public static int toMillisPart(Duration self) {
    return self.getNano() / 1_000_000;
  }

  public static int toNanosPart(Duration self) {
    return self.getNano();
  }

  /** How often the divisor fits, rounded towards zero. */
  public static long dividedBy(Duration self, Duration divisor) {
    if (divisor.isZero()) {
      throw new ArithmeticException("Cannot divide by zero");
    }
    return nanos(self).divide(nanos(divisor)).longValueExact();
  }

  private static BigInteger nanos(Duration duration) {
    return BigInteger.valueOf(duration.getSeconds())
        .multiply(BigInteger.valueOf(1_000_000_000))
        .add(BigInteger.valueOf(duration.getNano()));
  }
}
