package io.portalis.python.lib;

import io.portalis.python.BytesLike;
import io.portalis.python.OverflowError;
import io.portalis.python.Py;
import io.portalis.python.PyBytes;
import io.portalis.python.PyInstance;
import io.portalis.python.PythonVersion;
import io.portalis.python.TypeError;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Single values of {@code struct} as bits. */
final class StructValue {

  private StructValue() {}

  static long bits(char code, int width, boolean nativeSizes, boolean big, @Nullable Object value) {
    return switch (code) {
      case 'c' -> {
        if (!(value instanceof BytesLike bytes) || bytes.size() != 1) {
          throw new StructError("char format requires a bytes object of length 1");
        }
        yield bytes.toArray()[0];
      }
      case '?' -> Py.truth(value) ? 1 : 0;
      case 'e', 'f', 'd' -> ofFloat(code, nativeSizes, value);
      default -> ofInt(code, width, big, value);
    };
  }

  private static long ofFloat(char code, boolean nativeSizes, @Nullable Object value) {
    double number;
    try {
      number = Py.toDouble(value);
    } catch (TypeError e) {
      throw new StructError("required argument is not a float");
    }
    if (code == 'd') {
      return Double.doubleToRawLongBits(number);
    }
    if (code == 'e') {
      return half(number);
    }
    float narrow = (float) number;
    if (!nativeSizes && Float.isInfinite(narrow) && !Double.isInfinite(number)) {
      throw new OverflowError("float too large to pack with f format");
    }
    return Float.floatToRawIntBits(narrow);
  }

  /** A float of 16 bits, rounded half to even. */
  private static long half(double number) {
    long sign = Double.doubleToRawLongBits(number) >>> 63 << 15;
    double size = Math.abs(number);
    if (Double.isNaN(number)) {
      return sign | 0x7e00;
    }
    if (Double.isInfinite(number)) {
      return sign | 0x7c00;
    }
    int exponent = size == 0 ? -15 : Math.max(Math.getExponent(size), -15);
    double unit = Math.scalb(1.0, Math.max(exponent, -14) - 10);
    long steps = (long) Math.rint(size / unit);
    long bits = exponent < -14 ? steps : steps + ((long) (exponent + 14) << 10);
    if (bits >= 0x7c00) {
      throw new OverflowError("float too large to pack with e format");
    }
    return sign | bits;
  }

  private static long ofInt(char code, int width, boolean big, @Nullable Object value) {
    boolean whole = Ints.isInt(value) || value instanceof PyInstance;
    BigInteger number;
    try {
      number = whole ? Ints.index(value) : BigInteger.ZERO;
    } catch (TypeError e) {
      whole = false;
      number = BigInteger.ZERO;
    }
    if (!whole) {
      throw new StructError("required argument is not an integer");
    }
    boolean signed = Character.isLowerCase(code);
    BigInteger limit = BigInteger.ONE.shiftLeft(8 * width - (signed ? 1 : 0));
    BigInteger least = signed ? limit.negate() : BigInteger.ZERO;
    if (number.compareTo(least) < 0 || number.compareTo(limit) >= 0) {
      throw new StructError(range(code, width, big, number, least, limit));
    }
    return number.longValue();
  }

  private static String range(
      char code, int width, boolean big, BigInteger number, BigInteger least, BigInteger limit) {
    String most = limit.subtract(BigInteger.ONE).toString();
    if (PythonVersion.isAtLeast(12)) {
      return "'" + code + "' format requires " + least + " <= number <= " + most;
    }
    if (width == 1) {
      String name = code == 'b' ? "byte" : "ubyte";
      return name + " format requires " + least + " <= number <= " + most;
    }
    if (width == 2 && !big && number.bitLength() < Long.SIZE) {
      String name = code == 'h' ? "short" : "ushort";
      return name + " format requires " + least + " <= number <= " + most;
    }
    if (width == 8 && big) {
      return "int too large to convert";
    }
    boolean unsigned = Character.isUpperCase(code);
    int longest = unsigned ? Long.SIZE : Long.SIZE - 1;
    if (width == 8 || number.bitLength() > longest || unsigned && number.signum() < 0) {
      return "argument out of range";
    }
    return "'" + code + "' format requires " + least + " <= number <= " + most;
  }

  static Object of(char code, int width, long bits) {
    return switch (code) {
      case 'c' -> new PyBytes(new byte[] {(byte) bits});
      case '?' -> bits != 0;
      case 'd' -> Double.longBitsToDouble(bits);
      case 'f' -> (double) Float.intBitsToFloat((int) bits);
      case 'e' -> ofHalf((int) bits);
      default -> {
        if (Character.isLowerCase(code)) {
          int shift = 64 - 8 * width;
          yield bits << shift >> shift;
        }
        yield width == 8 && bits < 0
            ? (Object) new BigInteger(Long.toUnsignedString(bits))
            : (Object) bits;
      }
    };
  }

  private static double ofHalf(int bits) {
    int exponent = bits >> 10 & 31;
    int fraction = bits & 0x3ff;
    double size =
        exponent == 31
            ? (fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN)
            : exponent == 0
                ? Math.scalb((double) fraction, -24)
                : Math.scalb(1024.0 + fraction, exponent - 25);
    return (bits & 0x8000) == 0 ? size : -size;
  }
}
