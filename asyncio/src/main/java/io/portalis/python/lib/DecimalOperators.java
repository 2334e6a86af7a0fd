package io.portalis.python.lib;

import io.portalis.python.OverflowError;
import io.portalis.python.Py;
import io.portalis.python.PyList;
import io.portalis.python.PyType;
import io.portalis.python.Tuple;
import io.portalis.python.ValueError;
import java.math.BigInteger;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The operators of decimal numbers. */
abstract class DecimalOperators extends Compared {

  private interface Operation {
    @Nullable Object apply(Decimal a, Decimal b, DecimalContext context);
  }

  private Decimal self() {
    return (Decimal) this;
  }

  private @Nullable Object with(@Nullable Object other, boolean reflected, Operation operation) {
    Decimal right = Decimal.operand(other);
    if (right == null) {
      return Py.NOT_IMPLEMENTED;
    }
    DecimalContext context = DecimalContext.current();
    return reflected
        ? operation.apply(right, self(), context)
        : operation.apply(self(), right, context);
  }

  private static @Nullable Object quotient(Decimal a, Decimal b, DecimalContext context) {
    if (a.isFinite() && !a.isZero() && b.isZero()) {
      throw Decimals.byZero();
    }
    return Decimals.divmod(a, b, context, true)[0];
  }

  private static @Nullable Object rest(Decimal a, Decimal b, DecimalContext context) {
    return Decimals.divmod(a, b, context, false)[1];
  }

  private static @Nullable Object both(Decimal a, Decimal b, DecimalContext context) {
    if (a.isFinite() && !a.isZero() && b.isZero()) {
      throw new InvalidOperation(
          PyList.of(PyType.of(InvalidOperation.class), PyType.of(DivisionByZero.class)));
    }
    return Tuple.of((Object[]) Decimals.divmod(a, b, context, true));
  }

  private static @Nullable Object difference(Decimal a, Decimal b, DecimalContext context) {
    return Decimals.add(a, b.isNan() ? b : b.copyNegate(), context);
  }

  @Override
  public @Nullable Object __add__(@Nullable Object other) {
    return with(other, false, Decimals::add);
  }

  @Override
  public @Nullable Object __radd__(@Nullable Object other) {
    return with(other, true, Decimals::add);
  }

  @Override
  public @Nullable Object __sub__(@Nullable Object other) {
    return with(other, false, DecimalOperators::difference);
  }

  @Override
  public @Nullable Object __rsub__(@Nullable Object other) {
    return with(other, true, DecimalOperators::difference);
  }

  @Override
  public @Nullable Object __mul__(@Nullable Object other) {
    return with(other, false, Decimals::multiply);
  }

  @Override
  public @Nullable Object __rmul__(@Nullable Object other) {
    return with(other, true, Decimals::multiply);
  }

  @Override
  public @Nullable Object __truediv__(@Nullable Object other) {
    return with(other, false, Decimals::divide);
  }

  @Override
  public @Nullable Object __rtruediv__(@Nullable Object other) {
    return with(other, true, Decimals::divide);
  }

  @Override
  public @Nullable Object __floordiv__(@Nullable Object other) {
    return with(other, false, DecimalOperators::quotient);
  }

  @Override
  public @Nullable Object __rfloordiv__(@Nullable Object other) {
    return with(other, true, DecimalOperators::quotient);
  }

  @Override
  public @Nullable Object __mod__(@Nullable Object other) {
    return with(other, false, DecimalOperators::rest);
  }

  @Override
  public @Nullable Object __rmod__(@Nullable Object other) {
    return with(other, true, DecimalOperators::rest);
  }

  @Override
  public @Nullable Object __divmod__(@Nullable Object other) {
    return with(other, false, DecimalOperators::both);
  }

  @Override
  public @Nullable Object __rdivmod__(@Nullable Object other) {
    return with(other, true, DecimalOperators::both);
  }

  @Override
  public @Nullable Object __pow__(@Nullable Object other) {
    return with(other, false, DecimalMath::pow);
  }

  @Override
  public @Nullable Object __rpow__(@Nullable Object other) {
    return with(other, true, DecimalMath::pow);
  }

  private Decimal signed(boolean negative) {
    Decimal number = self();
    if (!number.isFinite()) {
      return number.checked().isNan() || number.negative == negative ? number : number.copyNegate();
    }
    DecimalContext context = DecimalContext.current();
    boolean floor = context.mode() == DecimalRounding.ROUND_FLOOR;
    return context.finish(
        number.digits.signum() == 0 ? negative && floor : negative, number.digits, number.exponent);
  }

  @Override
  public @Nullable Object __neg__() {
    return signed(!self().negative);
  }

  @Override
  public @Nullable Object __pos__() {
    return signed(self().negative);
  }

  @Override
  public @Nullable Object __abs__() {
    return signed(false);
  }

  @Override
  public @Nullable Object __bool__() {
    return !self().isZero();
  }

  private Object whole(DecimalRounding mode) {
    Decimal number = self();
    if (number.isNan()) {
      throw new ValueError("cannot convert NaN to integer");
    }
    if (number.isInfinite()) {
      throw new OverflowError("cannot convert Infinity to integer");
    }
    BigInteger value = number.rescaled(0, mode).digits;
    return Ints.normal(number.negative ? value.negate() : value);
  }

  @Override
  public @Nullable Object __int__() {
    return whole(DecimalRounding.ROUND_DOWN);
  }

  @Override
  public @Nullable Object __trunc__() {
    return whole(DecimalRounding.ROUND_DOWN);
  }

  @Override
  public @Nullable Object __floor__() {
    return whole(DecimalRounding.ROUND_FLOOR);
  }

  @Override
  public @Nullable Object __ceil__() {
    return whole(DecimalRounding.ROUND_CEILING);
  }

  @Override
  public @Nullable Object __round__(@Nullable Object digits) {
    if (digits == null) {
      return whole(DecimalRounding.ROUND_HALF_EVEN);
    }
    Decimal unit =
        Decimal.finite(false, BigInteger.ONE, Ints.index(digits).negate().intValueExact());
    return self().quantize(unit, null);
  }

  @Override
  public @Nullable Object __float__() {
    Decimal number = self();
    if (number.isSignaling()) {
      throw new ValueError("cannot convert signaling NaN to float");
    }
    if (number.isNan()) {
      return Double.NaN;
    }
    return number.isInfinite()
        ? number.negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY
        : (Object) Double.parseDouble(Py.str(number));
  }

  @Override
  @Nullable Object compare(@Nullable Object other, boolean equality, IntPredicate test) {
    Decimal number = self();
    if (other instanceof Fraction fraction && number.isFinite()) {
      return test.test(number.fraction().compareTo(fraction));
    }
    Decimal right =
        other instanceof Double value ? Decimal.fromFloat(value) : Decimal.operand(other);
    if (right == null) {
      return Py.NOT_IMPLEMENTED;
    }
    if (number.isNan() || right.isNan()) {
      if (!equality || number.isSignaling() || right.isSignaling()) {
        throw Decimals.invalid();
      }
      return false;
    }
    return test.test(number.order(right));
  }
}
