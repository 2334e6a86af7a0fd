package io.portalis.python.lib;

import io.portalis.python.IndexError;
import io.portalis.python.Py;
import io.portalis.python.PyBytes;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Python's module {@code secrets}: what nobody can guess. */
@PythonModule("secrets")
public final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long DEFAULT_SIZE = 32;

  private Secrets() {}

  static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Random bytes. */
  @Python("token_bytes(nbytes=None)")
  public static PyBytes tokenBytes(@Nullable Long nbytes) {
    long count = nbytes == null ? DEFAULT_SIZE : nbytes;
    if (count < 0) {
      throw new ValueError("negative argument not allowed");
    }
    return new PyBytes(bytes((int) count));
  }

  /** Random bytes as digits. */
  @Python("token_hex(nbytes=None)")
  public static String tokenHex(@Nullable Long nbytes) {
    return tokenBytes(nbytes).hex();
  }

  /** Random bytes as a text for addresses. */
  @Python("token_urlsafe(nbytes=None)")
  public static String tokenUrlsafe(@Nullable Long nbytes) {
    byte[] bytes = tokenBytes(nbytes).toArray();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A random int with some bits. */
  @Python("randbits(k)")
  public static Object randbits(long k) {
    if (k < 0) {
      throw new ValueError("number of bits must be non-negative");
    }
    return Ints.normal(new BigInteger((int) k, RANDOM));
  }

  /** A random int from 0 on, below a limit. */
  @Python("randbelow(exclusive_upper_bound)")
  public static Object randbelow(@Nullable Object limit) {
    BigInteger below = Ints.index(limit);
    if (below.signum() <= 0) {
      throw new ValueError("Upper bound must be positive.");
    }
    while (true) {
      BigInteger candidate = new BigInteger(below.bitLength(), RANDOM);
      if (candidate.compareTo(below) < 0) {
        return Ints.normal(candidate);
      }
    }
  }

  /** A random element. */
  @Python("choice(seq)")
  public static @Nullable Object choice(@Nullable Object seq) {
    long size = Py.len(seq);
    if (size == 0) {
      throw new IndexError("Cannot choose from an empty sequence");
    }
    return Py.getItem(seq, randbelow(size));
  }

  /** Whether two texts, or bytes, are equal; it takes the same time if they are not. */
  @Python("compare_digest(a, b, /)")
  public static boolean compareDigest(@Nullable Object a, @Nullable Object b) {
    if (a instanceof String x && b instanceof String y) {
      if (!x.chars().allMatch(c -> c < 128) || !y.chars().allMatch(c -> c < 128)) {
        throw new TypeError("comparing strings with non-ASCII characters is not supported");
      }
      return same(x.getBytes(StandardCharsets.ISO_8859_1), y.getBytes(StandardCharsets.ISO_8859_1));
    }
    if (a instanceof String || b instanceof String) {
      throw new TypeError("a bytes-like object is required, not 'str'");
    }
    return same(Octets.of(a), Octets.of(b));
  }

  private static boolean same(byte[] a, byte[] b) {
    int difference = a.length ^ b.length;
    for (int i = 0; i < a.length && b.length > 0; i++) {
      difference |= a[i] ^ b[i % b.length];
    }
    return difference == 0;
  }
}
