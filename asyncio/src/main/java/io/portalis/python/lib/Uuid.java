package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyBytes;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Python's {@code uuid.UUID}. */
@Python("uuid.UUID")
public final class Uuid extends PyObject {

  private static final int BITS = 128;
  private static final int[] FIELD_BITS = {32, 16, 16, 8, 8, 48};
  private static final int[] FIELD_SHIFTS = {96, 80, 64, 56, 48, 0};

  private final BigInteger number;

  Uuid(BigInteger number) {
    this.number = number;
  }

  /**
   * Makes an identifier of one of its forms.
   *
   * @param hex its digits
   * @param bytes its bytes
   * @param bytesLe its bytes, those of the first fields from the lowest on
   * @param fields its six fields
   * @param number its number
   * @param version a version that it gets, or null
   */
  @Python("UUID(hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None)")
  public Uuid(
      @Nullable String hex,
      @Nullable Object bytes,
      @Nullable Object bytesLe,
      @Nullable Object fields,
      @Nullable Object number,
      @Nullable Long version) {
    int given = 0;
    for (Object each : new Object[] {hex, bytes, bytesLe, fields, number}) {
      given += each == null ? 0 : 1;
    }
    if (given != 1) {
      throw new TypeError(
          "one of the hex, bytes, bytes_le, fields, or int arguments must be given");
    }
    BigInteger value;
    if (hex != null) {
      value = ofHex(hex);
    } else if (bytes != null) {
      value = new BigInteger(1, sixteen(bytes, "bytes"));
    } else if (bytesLe != null) {
      value = new BigInteger(1, swapped(sixteen(bytesLe, "bytes_le")));
    } else if (fields != null) {
      value = ofFields(fields);
    } else {
      value = Ints.index(number);
    }
    if (value.signum() < 0 || value.bitLength() > BITS) {
      throw new ValueError("int is out of range (need a 128-bit value)");
    }
    this.number = version == null ? value : versioned(value, version);
  }

  private static BigInteger ofHex(String text) {
    String digits = text.replace("urn:", "").replace("uuid:", "");
    digits = digits.replaceAll("^[{}]+|[{}]+$", "").replace("-", "");
    if (digits.length() != 32) {
      throw new ValueError("badly formed hexadecimal UUID string");
    }
    try {
      return new BigInteger(digits, 16);
    } catch (NumberFormatException e) {
      throw new ValueError("invalid literal for int() with base 16: " + Py.repr(digits));
    }
  }

  private static byte[] sixteen(Object given, String name) {
    byte[] bytes = Octets.of(given);
    if (bytes.length != 16) {
      throw new ValueError(name + " is not a 16-char string");
    }
    return bytes;
  }

  private static byte[] swapped(byte[] bytes) {
    int[] from = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
    byte[] swapped = new byte[16];
    for (int i = 0; i < swapped.length; i++) {
      swapped[i] = bytes[from[i]];
    }
    return swapped;
  }

  private static BigInteger ofFields(Object fields) {
    if (Py.len(fields) != FIELD_BITS.length) {
      throw new ValueError("fields is not a 6-tuple");
    }
    @Nullable Object[] all = Py.unpack(fields, FIELD_BITS.length);
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < all.length; i++) {
      BigInteger field = Ints.index(all[i]);
      if (field.signum() < 0 || field.bitLength() > FIELD_BITS[i]) {
        throw new ValueError(
            "field " + (i + 1) + " out of range (need a " + FIELD_BITS[i] + "-bit value)");
      }
      value = value.shiftLeft(FIELD_BITS[i]).or(field);
    }
    return value;
  }

  private static BigInteger versioned(BigInteger value, long version) {
    if (version < 1 || version > (io.portalis.python.PythonVersion.isAtLeast(14) ? 8 : 5)) {
      throw new ValueError("illegal version number");
    }
    BigInteger plain = value.clearBit(62).setBit(63);
    for (int i = 0; i < 4; i++) {
      plain = (version >> i & 1) == 1 ? plain.setBit(76 + i) : plain.clearBit(76 + i);
    }
    return plain;
  }

  /** An identifier of some version made of 16 bytes. */
  static Uuid of(byte[] bytes, long version) {
    return new Uuid(versioned(new BigInteger(1, bytes), version));
  }

  /** The number. */
  @Python("int")
  public Object number() {
    return Ints.normal(number);
  }

  /** The digits. */
  @Python("hex")
  public String hex() {
    String digits = number.toString(16);
    return "0".repeat(32 - digits.length()) + digits;
  }

  private byte[] octets() {
    byte[] bytes = new byte[16];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = number.shiftRight(8 * (15 - i)).byteValue();
    }
    return bytes;
  }

  /** The bytes. */
  @Python("bytes")
  public PyBytes bytes() {
    return new PyBytes(octets());
  }

  /** The bytes, those of the first fields from the lowest on. */
  @Python("bytes_le")
  public PyBytes bytesLe() {
    return new PyBytes(swapped(octets()));
  }

  private long field(int index) {
    BigInteger shifted = number.shiftRight(FIELD_SHIFTS[index]);
    return shifted.longValue() & ((1L << FIELD_BITS[index]) - 1);
  }

  /** The six fields. */
  @Python("fields")
  public Tuple fields() {
    @Nullable Object[] all = new Object[FIELD_BITS.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = field(i);
    }
    return Tuple.of(all);
  }

  /** A field. */
  @Python("time_low")
  public long timeLow() {
    return field(0);
  }

  /** A field. */
  @Python("time_mid")
  public long timeMid() {
    return field(1);
  }

  /** A field. */
  @Python("time_hi_version")
  public long timeHiVersion() {
    return field(2);
  }

  /** A field. */
  @Python("clock_seq_hi_variant")
  public long clockSeqHiVariant() {
    return field(3);
  }

  /** A field. */
  @Python("clock_seq_low")
  public long clockSeqLow() {
    return field(4);
  }

  /** A field. */
  @Python("node")
  public long node() {
    return field(5);
  }

  /** A field. */
  @Python("clock_seq")
  public long clockSeq() {
    return (field(3) & 0x3f) << 8 | field(4);
  }

  /** A field. */
  @Python("time")
  public long time() {
    return (field(2) & 0xfff) << 48 | field(1) << 32 | field(0);
  }

  /** The text with what says that it is an identifier. */
  @Python("urn")
  public String urn() {
    return "urn:uuid:" + __str__();
  }

  /** Who says how it is made. */
  @Python("variant")
  public String variant() {
    return !number.testBit(63)
        ? "reserved for NCS compatibility"
        : !number.testBit(62)
            ? "specified in RFC 4122"
            : !number.testBit(61)
                ? "reserved for Microsoft compatibility"
                : "reserved for future definition";
  }

  /** How it is made, or null if that is unknown. */
  @Python("version")
  public @Nullable Long version() {
    return number.testBit(63) && !number.testBit(62)
        ? (Long) (number.shiftRight(76).longValue() & 15)
        : null;
  }

  @Override
  public String __str__() {
    String digits = hex();
    return String.join(
        "-",
        digits.substring(0, 8),
        digits.substring(8, 12),
        digits.substring(12, 16),
        digits.substring(16, 20),
        digits.substring(20));
  }

  @Override
  public Object __repr__() {
    return "UUID('" + __str__() + "')";
  }

  @Override
  public Object __int__() {
    return number();
  }

  @Override
  public Object __hash__() {
    return Py.hash(number());
  }

  @Override
  public Object __eq__(@Nullable Object other) {
    return other instanceof Uuid uuid ? (Object) number.equals(uuid.number) : Py.NOT_IMPLEMENTED;
  }

  @Override
  public Object __lt__(@Nullable Object other) {
    return other instanceof Uuid uuid
        ? (Object) (number.compareTo(uuid.number) < 0)
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public Object __le__(@Nullable Object other) {
    return other instanceof Uuid uuid
        ? (Object) (number.compareTo(uuid.number) <= 0)
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public Object __gt__(@Nullable Object other) {
    return other instanceof Uuid uuid
        ? (Object) (number.compareTo(uuid.number) > 0)
        : Py.NOT_IMPLEMENTED;
  }

  @Override
  public Object __ge__(@Nullable Object other) {
    return other instanceof Uuid uuid
        ? (Object) (number.compareTo(uuid.number) >= 0)
        : Py.NOT_IMPLEMENTED;
  }
}
