package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyType;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Python's module {@code decimal}. Of the signals, those that raise by default do so always. */
@PythonModule(
    value = "decimal",
    classes = {
      Decimal.class,
      DecimalContext.class,
      LocalContext.class,
      DecimalException.class,
      InvalidOperation.class,
      DivisionByZero.class,
      DecimalOverflow.class
    })
public final class Decimals {

  /** Away from zero. */
  @Python("ROUND_UP")
  public static final String ROUND_UP = "ROUND_UP";

  /** Towards zero. */
  @Python("ROUND_DOWN")
  public static final String ROUND_DOWN = "ROUND_DOWN";

  /** Towards infinity. */
  @Python("ROUND_CEILING")
  public static final String ROUND_CEILING = "ROUND_CEILING";

  /** Towards minus infinity. */
  @Python("ROUND_FLOOR")
  public static final String ROUND_FLOOR = "ROUND_FLOOR";

  /** To the nearest; halves away from zero. */
  @Python("ROUND_HALF_UP")
  public static final String ROUND_HALF_UP = "ROUND_HALF_UP";

  /** To the nearest; halves towards zero. */
  @Python("ROUND_HALF_DOWN")
  public static final String ROUND_HALF_DOWN = "ROUND_HALF_DOWN";

  /** To the nearest; halves to the even digit. */
  @Python("ROUND_HALF_EVEN")
  public static final String ROUND_HALF_EVEN = "ROUND_HALF_EVEN";

  /** Away from zero if the last digit would be 0 or 5. */
  @Python("ROUND_05UP")
  public static final String ROUND_05UP = "ROUND_05UP";

  private Decimals() {}

  /** The context of this thread. */
  @Python("getcontext()")
  public static DecimalContext getcontext() {
    return DecimalContext.current();
  }

  /** Sets the context of this thread. */
  @Python("setcontext(context, /)")
  public static void setcontext(DecimalContext context) {
    DecimalContext.current(context);
  }

  /** A context for the body of a {@code with}. */
  @Python("localcontext()")
  public static LocalContext localcontext() {
    return localcontext(null, null, null);
  }

  /** A context for the body of a {@code with}. */
  @Python("localcontext(ctx=None, *, prec=None, rounding=None)")
  public static LocalContext localcontext(
      @Nullable DecimalContext ctx, @Nullable Long prec, @Nullable String rounding) {
    DecimalContext context = (ctx == null ? DecimalContext.current() : ctx).copy();
    context.change(prec, rounding);
    return new LocalContext(context);
  }

  static InvalidOperation invalid() {
    return new InvalidOperation(io.portalis.python.PyList.of(PyType.of(InvalidOperation.class)));
  }

  static InvalidOperation invalid(String signal) {
    return new InvalidOperation("[<class 'decimal." + signal + "'>]");
  }

  static DecimalOverflow overflow() {
    return new DecimalOverflow(io.portalis.python.PyList.of(PyType.of(DecimalOverflow.class)));
  }

  static DivisionByZero byZero() {
    return new DivisionByZero(io.portalis.python.PyList.of(PyType.of(DivisionByZero.class)));
  }

  /** Two numbers of which one is no ordinary number: the result is the first NaN, or null. */
  static @Nullable Decimal nan(Decimal a, Decimal b) {
    if (a.isSignaling() || b.isSignaling()) {
      throw invalid();
    }
    return a.isNan() ? a : b.isNan() ? b : null;
  }

  static Decimal add(Decimal a, Decimal b, DecimalContext context) {
    Decimal nan = nan(a, b);
    if (nan != null) {
      return nan;
    }
    if (a.isInfinite() || b.isInfinite()) {
      if (a.isInfinite() && b.isInfinite() && a.negative != b.negative) {
        throw invalid();
      }
      return a.isInfinite() ? a : b;
    }
    Decimal large = a.exponent >= b.exponent ? a : b;
    Decimal small = large == a ? b : a;
    // Of a number far below the last digit only that it is there matters.
    long floor = large.exponent + Math.min(-1, (long) large.length() - context.precision() - 2);
    if (large.digits.signum() != 0
        && small.digits.signum() != 0
        && small.exponent + (long) small.length() - 1 < floor) {
      small = Decimal.finite(small.negative, BigInteger.ONE, (int) floor);
    } else if (large.digits.signum() == 0 && large.exponent - (long) small.exponent > 10_000) {
      large = Decimal.finite(large.negative, BigInteger.ZERO, small.exponent);
    }
    int exponent = Math.min(large.exponent, small.exponent);
    BigInteger sum = large.signed(exponent).add(small.signed(exponent));
    boolean negative =
        sum.signum() != 0
            ? sum.signum() < 0
            : a.negative && b.negative
                || a.negative != b.negative && context.mode() == DecimalRounding.ROUND_FLOOR;
    return context.finish(negative, sum.abs(), exponent);
  }

  static Decimal multiply(Decimal a, Decimal b, DecimalContext context) {
    Decimal nan = nan(a, b);
    if (nan != null) {
      return nan;
    }
    boolean negative = a.negative != b.negative;
    if (a.isInfinite() || b.isInfinite()) {
      if (!Py.truth(a) || !Py.truth(b)) {
        throw invalid();
      }
      return Decimal.infinity(negative);
    }
    return context.finish(negative, a.digits.multiply(b.digits), (long) a.exponent + b.exponent);
  }

  static Decimal divide(Decimal a, Decimal b, DecimalContext context) {
    Decimal nan = nan(a, b);
    if (nan != null) {
      return nan;
    }
    boolean negative = a.negative != b.negative;
    if (a.isInfinite()) {
      if (b.isInfinite()) {
        throw invalid();
      }
      return Decimal.infinity(negative);
    }
    if (b.isInfinite()) {
      return context.finish(negative, BigInteger.ZERO, Integer.MIN_VALUE);
    }
    long ideal = (long) a.exponent - b.exponent;
    if (b.digits.signum() == 0) {
      throw a.digits.signum() == 0 ? invalid("DivisionUndefined") : byZero();
    }
    if (a.digits.signum() == 0) {
      return context.finish(negative, BigInteger.ZERO, ideal);
    }
    long shift = b.length() - a.length() + context.precision() + 1;
    BigInteger[] parts =
        shift >= 0
            ? a.digits.multiply(BigInteger.TEN.pow((int) shift)).divideAndRemainder(b.digits)
            : a.digits.divideAndRemainder(b.digits.multiply(BigInteger.TEN.pow((int) -shift)));
    BigInteger digits = parts[0];
    long exponent = ideal - shift;
    if (parts[1].signum() != 0) {
      return context.finish(negative, sticky(digits), exponent);
    }
    while (exponent < ideal) {
      BigInteger[] shorter = digits.divideAndRemainder(BigInteger.TEN);
      if (shorter[1].signum() != 0) {
        break;
      }
      digits = shorter[0];
      exponent++;
    }
    return context.finish(negative, digits, exponent);
  }

  /** Digits of which the last shows that more follow. */
  static BigInteger sticky(BigInteger digits) {
    return digits.mod(BigInteger.valueOf(5)).signum() == 0 ? digits.add(BigInteger.ONE) : digits;
  }

  /** The whole quotient and the rest; both are exact. */
  static Decimal[] divmod(Decimal a, Decimal b, DecimalContext context, boolean quotient) {
    Decimal nan = nan(a, b);
    if (nan != null) {
      return new Decimal[] {nan, nan};
    }
    boolean negative = a.negative != b.negative;
    if (a.isInfinite()) {
      if (!quotient || b.isInfinite()) {
        throw invalid();
      }
      return new Decimal[] {Decimal.infinity(negative), Decimal.infinity(negative)};
    }
    if (!b.isInfinite() && b.digits.signum() == 0) {
      throw a.digits.signum() == 0 ? invalid("DivisionUndefined") : invalid();
    }
    Decimal zero = Decimal.finite(negative, BigInteger.ZERO, 0);
    if (b.isInfinite()) {
      return new Decimal[] {zero, a.rounded(context)};
    }
    int exponent = Math.min(a.exponent, b.exponent);
    long gap = a.adjusted() - b.adjusted();
    if (a.digits.signum() == 0) {
      return new Decimal[] {zero, context.finish(a.negative, BigInteger.ZERO, exponent)};
    }
    if (gap > context.precision()) {
      throw invalid("DivisionImpossible");
    }
    if (gap <= -2) {
      BigInteger rest = a.signed(exponent).abs();
      return new Decimal[] {zero, context.finish(a.negative, rest, exponent)};
    }
    BigInteger[] parts = a.signed(exponent).abs().divideAndRemainder(b.signed(exponent).abs());
    if (DecimalRounding.length(parts[0]) > context.precision()) {
      throw invalid("DivisionImpossible");
    }
    return new Decimal[] {
      Decimal.finite(negative, parts[0], 0), context.finish(a.negative, parts[1], exponent)
    };
  }
}
