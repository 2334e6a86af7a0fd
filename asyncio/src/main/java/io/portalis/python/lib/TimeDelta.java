package io.portalis.python.lib;

import io.portalis.python.OverflowError;
import io.portalis.python.Py;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import io.portalis.python.ZeroDivisionError;
import java.math.BigInteger;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Python's {@code datetime.timedelta}: a span of days, seconds and microseconds. */
@Python("datetime.timedelta")
public final class TimeDelta extends Compared {

  private static final BigInteger SECOND = BigInteger.valueOf(1_000_000);
  private static final BigInteger DAY = BigInteger.valueOf(86_400_000_000L);
  private static final BigInteger MOST = DAY.multiply(BigInteger.valueOf(1_000_000_000));

  /** The shortest, that is the most negative, span. */
  @Python("min")
  public static final TimeDelta MIN = new TimeDelta(DAY.multiply(BigInteger.valueOf(-999_999_999)));

  /** The longest span. */
  @Python("max")
  public static final TimeDelta MAX = new TimeDelta(MOST.subtract(BigInteger.ONE));

  /** The smallest difference between spans. */
  @Python("resolution")
  public static final TimeDelta RESOLUTION = new TimeDelta(BigInteger.ONE);

  private final BigInteger micros;

  TimeDelta(BigInteger micros) {
    if (micros.abs().compareTo(MOST) >= 0) {
      BigInteger days = Fraction.floorDivide(micros, DAY);
      throw new OverflowError("days=" + days + "; must have magnitude <= 999999999");
    }
    this.micros = micros;
  }

  static TimeDelta of(long micros) {
    return new TimeDelta(BigInteger.valueOf(micros));
  }

  /** A span of so many units, which may be ints or floats. */
  @Python(
      "timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)")
  public static TimeDelta of(
      @Nullable Object days,
      @Nullable Object seconds,
      @Nullable Object microseconds,
      @Nullable Object milliseconds,
      @Nullable Object minutes,
      @Nullable Object hours,
      @Nullable Object weeks) {
    Fraction total =
        units("days", days, 86_400_000_000L)
            .plus(units("seconds", seconds, 1_000_000))
            .plus(units("microseconds", microseconds, 1))
            .plus(units("milliseconds", milliseconds, 1000))
            .plus(units("minutes", minutes, 60_000_000))
            .plus(units("hours", hours, 3_600_000_000L))
            .plus(units("weeks", weeks, 604_800_000_000L));
    return new TimeDelta(Ints.index(total.__round__(null)));
  }

  private static Fraction units(String unit, @Nullable Object count, long micros) {
    if (!(count instanceof Double) && !Ints.isInt(count)) {
      throw new TypeError(
          "unsupported type for timedelta " + unit + " component: " + Py.typeName(count));
    }
    return Fraction.exact(count).times(new Fraction(BigInteger.valueOf(micros), BigInteger.ONE));
  }

  BigInteger micros() {
    return micros;
  }

  /** The whole days; negative for a negative span. */
  @Python("days")
  public long days() {
    return Fraction.floorDivide(micros, DAY).longValue();
  }

  /** The seconds of the rest of a day. */
  @Python("seconds")
  public long seconds() {
    return micros.mod(DAY).divide(SECOND).longValue();
  }

  /** The microseconds of the rest of a second. */
  @Python("microseconds")
  public long microseconds() {
    return micros.mod(SECOND).longValue();
  }

  /** The whole span in seconds. */
  @Python("total_seconds()")
  public double totalSeconds() {
    return new Fraction(micros, SECOND).value();
  }

  @Override
  public @Nullable Object __add__(@Nullable Object other) {
    return other instanceof TimeDelta delta
        ? new TimeDelta(micros.add(delta.micros))
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __sub__(@Nullable Object other) {
    return other instanceof TimeDelta delta
        ? new TimeDelta(micros.subtract(delta.micros))
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __mul__(@Nullable Object other) {
    if (!(other instanceof Double) && !Ints.isInt(other)) {
      return Py.NOT_IMPLEMENTED;
    }
    Fraction product = Fraction.exact(other).times(new Fraction(micros, BigInteger.ONE));
    return new TimeDelta(Ints.index(product.__round__(null)));
  }

  @Override
  public @Nullable Object __rmul__(@Nullable Object other) {
    return __mul__(other);
  }

  @Override
  public @Nullable Object __truediv__(@Nullable Object other) {
    if (other instanceof TimeDelta delta) {
      if (delta.micros.signum() == 0) {
        throw new ZeroDivisionError("division by zero");
      }
      return new Fraction(micros, delta.micros).value();
    }
    if (!(other instanceof Double) && !Ints.isInt(other)) {
      return Py.NOT_IMPLEMENTED;
    }
    Fraction divisor = Fraction.exact(other);
    if (divisor.top.signum() == 0) {
      throw new ZeroDivisionError("division by zero");
    }
    return new TimeDelta(
        Ints.index(new Fraction(micros, BigInteger.ONE).over(divisor).__round__(null)));
  }

  @Override
  public @Nullable Object __floordiv__(@Nullable Object other) {
    BigInteger divisor =
        other instanceof TimeDelta delta
            ? delta.micros
            : Ints.isInt(other) ? Ints.index(other) : null;
    if (divisor == null) {
      return Py.NOT_IMPLEMENTED;
    }
    if (divisor.signum() == 0) {
      throw new ZeroDivisionError("integer division or modulo by zero");
    }
    BigInteger quotient = Fraction.floorDivide(micros, divisor);
    return other instanceof TimeDelta ? Ints.normal(quotient) : new TimeDelta(quotient);
  }

  @Override
  public @Nullable Object __mod__(@Nullable Object other) {
    if (!(other instanceof TimeDelta delta)) {
      return Py.NOT_IMPLEMENTED;
    }
    if (delta.micros.signum() == 0) {
      throw new ZeroDivisionError("integer modulo by zero");
    }
    BigInteger whole = Fraction.floorDivide(micros, delta.micros).multiply(delta.micros);
    return new TimeDelta(micros.subtract(whole));
  }

  @Override
  public @Nullable Object __divmod__(@Nullable Object other) {
    return other instanceof TimeDelta
        ? Tuple.of(__floordiv__(other), __mod__(other))
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __neg__() {
    return new TimeDelta(micros.negate());
  }

  @Override
  public @Nullable Object __pos__() {
    return this;
  }

  @Override
  public @Nullable Object __abs__() {
    return new TimeDelta(micros.abs());
  }

  @Override
  public @Nullable Object __bool__() {
    return micros.signum() != 0;
  }

  @Override
  @Nullable Object compare(@Nullable Object other, boolean equality, IntPredicate test) {
    return other instanceof TimeDelta delta
        ? (Object) test.test(micros.compareTo(delta.micros))
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public @Nullable Object __hash__() {
    return (long) micros.hashCode();
  }

  @Override
  public @Nullable Object __str__() {
    StringBuilder text = new StringBuilder();
    if (days() != 0) {
      text.append(days()).append(Math.abs(days()) == 1 ? " day, " : " days, ");
    }
    long seconds = seconds();
    text.append(seconds / 3600).append(':').append(Calendar.two(seconds / 60 % 60));
    text.append(':').append(Calendar.two(seconds % 60));
    if (microseconds() != 0) {
      text.append('.').append(Calendar.padded(microseconds(), 6, '0'));
    }
    return text.toString();
  }

  @Override
  public @Nullable Object __repr__() {
    java.util.StringJoiner parts = new java.util.StringJoiner(", ");
    if (days() != 0) {
      parts.add("days=" + days());
    }
    if (seconds() != 0) {
      parts.add("seconds=" + seconds());
    }
    if (microseconds() != 0) {
      parts.add("microseconds=" + microseconds());
    }
    return "datetime.timedelta(" + (parts.length() == 0 ? "0" : parts) + ")";
  }
}
