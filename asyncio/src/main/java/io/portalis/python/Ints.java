package io.portalis.python;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The methods of {@code int}. */
@Python("int")
public final class Ints {

  private Ints() {}

  /** How many bits the number needs. */
  @Python("bit_length(self)")
  public static long bitLength(@Nullable Object self) {
    return Arithmetic.big(self).abs().bitLength();
  }

  /** How many bits of the absolute value are set. */
  @Python("bit_count(self)")
  public static long bitCount(@Nullable Object self) {
    return Arithmetic.big(self).abs().bitCount();
  }

  /** The number itself. */
  @Python("conjugate(self)")
  public static Object conjugate(@Nullable Object self) {
    return Arithmetic.plain(self);
  }

  /** Always true. */
  @Python("is_integer(self)")
  public static boolean isInteger(@Nullable Object self) {
    return true;
  }

  /** The number and 1. */
  @Python("as_integer_ratio(self)")
  public static Tuple asIntegerRatio(@Nullable Object self) {
    return Tuple.of(Arithmetic.plain(self), 1L);
  }

  /** The number in bytes; throws OverflowError if they are too few. */
  @Python("to_bytes(self, length=1, byteorder='big', *, signed=False)")
  public static PyBytes toBytes(
      @Nullable Object self, long length, String byteorder, boolean signed) {
    BigInteger n = Arithmetic.big(self);
    boolean big = checkOrder(byteorder);
    if (n.signum() < 0 && !signed) {
      throw new OverflowError("can't convert negative int to unsigned");
    }
    if (signed ? n.bitLength() + 1 > length * 8 : n.bitLength() > length * 8) {
      throw new OverflowError("int too big to convert");
    }
    byte[] bytes = new byte[(int) length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[big ? bytes.length - 1 - i : i] = n.shiftRight(8 * i).byteValue();
    }
    return new PyBytes(bytes);
  }

  /** The number that bytes stand for. */
  @Python("from_bytes(bytes, byteorder='big', *, signed=False)")
  public static Object fromBytes(Iterable<?> bytes, String byteorder, boolean signed) {
    boolean big = checkOrder(byteorder);
    BigInteger n = BigInteger.ZERO;
    int count = 0;
    for (Object b : bytes) {
      BigInteger value = Arithmetic.big(b);
      n = big ? n.shiftLeft(8).or(value) : n.or(value.shiftLeft(8 * count));
      count++;
    }
    if (signed && count > 0 && n.testBit(8 * count - 1)) {
      n = n.subtract(BigInteger.ONE.shiftLeft(8 * count));
    }
    return Arithmetic.normal(n);
  }

  private static boolean checkOrder(String order) {
    if (!order.equals("big") && !order.equals("little")) {
      throw new ValueError("byteorder must be either 'little' or 'big'");
    }
    return order.equals("big");
  }

  /** The number. */
  @Python("real")
  public static Object real(@Nullable Object self) {
    return Arithmetic.plain(self);
  }

  /** Zero. */
  @Python("imag")
  public static long imag(@Nullable Object self) {
    return 0;
  }

  /** The number. */
  @Python("numerator")
  public static Object numerator(@Nullable Object self) {
    return Arithmetic.plain(self);
  }

  /** One. */
  @Python("denominator")
  public static long denominator(@Nullable Object self) {
    return 1;
  }
}
