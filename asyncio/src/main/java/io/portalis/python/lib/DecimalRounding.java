package io.portalis.python.lib;

import io.portalis.python.TypeError;
import java.math.BigDecimal;
import java.math.BigInteger;

/** How decimal numbers lose digits. */
enum DecimalRounding {
  ROUND_UP,
  ROUND_DOWN,
  ROUND_CEILING,
  ROUND_FLOOR,
  ROUND_HALF_UP,
  ROUND_HALF_DOWN,
  ROUND_HALF_EVEN,
  ROUND_05UP;

  /** The rounding of a name. */
  static DecimalRounding of(String name) {
    for (DecimalRounding rounding : values()) {
      if (rounding.name().equals(name)) {
        return rounding;
      }
    }
    throw new TypeError(
        "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
            + "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]");
  }

  static int length(BigInteger digits) {
    return new BigDecimal(digits).precision();
  }

  /** Digits without some of the last ones. */
  BigInteger drop(BigInteger digits, int count, boolean negative) {
    if (count > length(digits) + 1) {
      return drop(digits.min(BigInteger.ONE), 2, negative);
    }
    BigInteger unit = BigInteger.TEN.pow(count);
    BigInteger[] parts = digits.divideAndRemainder(unit);
    int half = parts[1].shiftLeft(1).compareTo(unit);
    boolean inexact = parts[1].signum() != 0;
    boolean up =
        switch (this) {
          case ROUND_UP -> inexact;
          case ROUND_DOWN -> false;
          case ROUND_CEILING -> inexact && !negative;
          case ROUND_FLOOR -> inexact && negative;
          case ROUND_HALF_UP -> half >= 0;
          case ROUND_HALF_DOWN -> half > 0;
          case ROUND_HALF_EVEN -> half > 0 || half == 0 && parts[0].testBit(0);
          case ROUND_05UP -> inexact && parts[0].mod(BigInteger.valueOf(5)).signum() == 0;
        };
    return up ? parts[0].add(BigInteger.ONE) : parts[0];
  }
}
