package io.portalis.python.lib;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The hash functions MD5 (RFC 1321), SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512 (FIPS 180-4). The
 * JDK's own are not there in the browser. The tables are computed, as the standards define them,
 * from roots of primes and from sines.
 */
final class Digests {

  private static final long[] CUBE_ROOTS = fractions(3, 80);
  private static final long[] SQUARE_ROOTS = fractions(2, 16);
  private static final int[] SINES = sines();
  private static final int[] MD5_TURNS = {
    7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21
  };

  private Digests() {}

  /** The first 64 bits of the fractional parts of roots of the first primes. */
  private static long[] fractions(int root, int count) {
    long[] table = new long[count];
    int found = 0;
    for (int p = 2; found < count; p++) {
      if (BigInteger.valueOf(p).isProbablePrime(30)) {
        table[found++] = root(BigInteger.valueOf(p).shiftLeft(64 * root), root).longValue();
      }
    }
    return table;
  }

  private static BigInteger root(BigInteger value, int root) {
    BigInteger low = BigInteger.ZERO;
    for (int bit = value.bitLength() / root + 1; bit >= 0; bit--) {
      BigInteger candidate = low.setBit(bit);
      if (candidate.pow(root).compareTo(value) <= 0) {
        low = candidate;
      }
    }
    return low;
  }

  private static int[] sines() {
    int[] table = new int[64];
    for (int i = 0; i < 64; i++) {
      table[i] = (int) (long) Math.floor(Math.abs(StrictMath.sin(i + 1)) * 4294967296.0);
    }
    return table;
  }

  /** The digest of a message under one of the names that {@code hashlib} has. */
  static byte[] digest(String name, byte[] message) {
    return switch (name) {
      case "md5" -> md5(message);
      case "sha1" -> sha1(message);
      case "sha224" -> sha32(message, true);
      case "sha256" -> sha32(message, false);
      case "sha384" -> Arrays.copyOf(sha64(message, true), 48);
      case "sha512" -> sha64(message, false);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The message, a one bit, zeros, and its length in bits, in whole blocks. */
  private static byte[] padded(byte[] message, int block, boolean littleEndian) {
    int lengthBytes = block / 8;
    int blocks = (message.length + 1 + lengthBytes + block - 1) / block;
    byte[] padded = Arrays.copyOf(message, blocks * block);
    padded[message.length] = (byte) 0x80;
    long bits = 8L * message.length;
    for (int i = 0; i < 8; i++) {
      int at = littleEndian ? padded.length - 8 + i : padded.length - 1 - i;
      padded[at] = (byte) (bits >>> (8 * i));
    }
    return padded;
  }

  private static long word(byte[] bytes, int at, int size, boolean littleEndian) {
    long word = 0;
    for (int i = 0; i < size; i++) {
      word = word << 8 | bytes[littleEndian ? at + size - 1 - i : at + i] & 0xff;
    }
    return word;
  }

  private static byte[] bytes(int[] words, int count, boolean littleEndian) {
    byte[] bytes = new byte[4 * count];
    for (int i = 0; i < bytes.length; i++) {
      int shift = littleEndian ? 8 * (i % 4) : 24 - 8 * (i % 4);
      bytes[i] = (byte) (words[i / 4] >>> shift);
    }
    return bytes;
  }

  private static byte[] md5(byte[] message) {
    byte[] padded = padded(message, 64, true);
    int[] sum = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    for (int start = 0; start < padded.length; start += 64) {
      int a = sum[0];
      int b = sum[1];
      int c = sum[2];
      int d = sum[3];
      for (int i = 0; i < 64; i++) {
        int mix =
            switch (i / 16) {
              case 0 -> (b & c) | (~b & d);
              case 1 -> (d & b) | (~d & c);
              case 2 -> b ^ c ^ d;
              default -> c ^ (b | ~d);
            };
        int from =
            switch (i / 16) {
              case 0 -> i;
              case 1 -> 5 * i + 1;
              case 2 -> 3 * i + 5;
              default -> 7 * i;
            };
        int word = (int) word(padded, start + 4 * (from % 16), 4, true);
        int turned = Integer.rotateLeft(a + mix + SINES[i] + word, MD5_TURNS[i / 16 * 4 + i % 4]);
        a = d;
        d = c;
        c = b;
        b += turned;
      }
      sum[0] += a;
      sum[1] += b;
      sum[2] += c;
      sum[3] += d;
    }
    return bytes(sum, 4, true);
  }

  private static byte[] sha1(byte[] message) {
    byte[] padded = padded(message, 64, false);
    int[] sum = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
    int[] w = new int[80];
    for (int start = 0; start < padded.length; start += 64) {
      for (int i = 0; i < 80; i++) {
        w[i] =
            i < 16
                ? (int) word(padded, start + 4 * i, 4, false)
                : Integer.rotateLeft(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
      }
      int[] v = sum.clone();
      for (int i = 0; i < 80; i++) {
        int mix =
            switch (i / 20) {
              case 0 -> ((v[1] & v[2]) | (~v[1] & v[3])) + 0x5a827999;
              case 1 -> (v[1] ^ v[2] ^ v[3]) + 0x6ed9eba1;
              case 2 -> ((v[1] & v[2]) | (v[1] & v[3]) | (v[2] & v[3])) + 0x8f1bbcdc;
              default -> (v[1] ^ v[2] ^ v[3]) + 0xca62c1d6;
            };
        int next = Integer.rotateLeft(v[0], 5) + mix + v[4] + w[i];
        v[4] = v[3];
        v[3] = v[2];
        v[2] = Integer.rotateLeft(v[1], 30);
        v[1] = v[0];
        v[0] = next;
      }
      for (int i = 0; i < 5; i++) {
        sum[i] += v[i];
      }
    }
    return bytes(sum, 5, false);
  }

  private static byte[] sha32(byte[] message, boolean shorter) {
    byte[] padded = padded(message, 64, false);
    int[] sum = new int[8];
    for (int i = 0; i < 8; i++) {
      sum[i] = shorter ? (int) SQUARE_ROOTS[i + 8] : (int) (SQUARE_ROOTS[i] >>> 32);
    }
    int[] w = new int[64];
    for (int start = 0; start < padded.length; start += 64) {
      for (int i = 0; i < 64; i++) {
        w[i] =
            i < 16
                ? (int) word(padded, start + 4 * i, 4, false)
                : w[i - 16]
                    + (turn(w[i - 15], 7, 18) ^ w[i - 15] >>> 3)
                    + w[i - 7]
                    + (turn(w[i - 2], 17, 19) ^ w[i - 2] >>> 10);
      }
      int[] v = sum.clone();
      for (int i = 0; i < 64; i++) {
        int first =
            v[7]
                + (turn(v[4], 6, 11) ^ Integer.rotateRight(v[4], 25))
                + ((v[4] & v[5]) ^ (~v[4] & v[6]))
                + (int) (CUBE_ROOTS[i] >>> 32)
                + w[i];
        int second =
            (turn(v[0], 2, 13) ^ Integer.rotateRight(v[0], 22))
                + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
        System.arraycopy(v, 0, v, 1, 7);
        v[4] += first;
        v[0] = first + second;
      }
      for (int i = 0; i < 8; i++) {
        sum[i] += v[i];
      }
    }
    return bytes(sum, shorter ? 7 : 8, false);
  }

  private static int turn(int x, int a, int b) {
    return Integer.rotateRight(x, a) ^ Integer.rotateRight(x, b);
  }

  private static byte[] sha64(byte[] message, boolean shorter) {
    byte[] padded = padded(message, 128, false);
    long[] sum = Arrays.copyOfRange(SQUARE_ROOTS, shorter ? 8 : 0, shorter ? 16 : 8);
    long[] w = new long[80];
    for (int start = 0; start < padded.length; start += 128) {
      for (int i = 0; i < 80; i++) {
        w[i] =
            i < 16
                ? word(padded, start + 8 * i, 8, false)
                : w[i - 16]
                    + (turn(w[i - 15], 1, 8) ^ w[i - 15] >>> 7)
                    + w[i - 7]
                    + (turn(w[i - 2], 19, 61) ^ w[i - 2] >>> 6);
      }
      long[] v = sum.clone();
      for (int i = 0; i < 80; i++) {
        long first =
            v[7]
                + (turn(v[4], 14, 18) ^ Long.rotateRight(v[4], 41))
                + ((v[4] & v[5]) ^ (~v[4] & v[6]))
                + CUBE_ROOTS[i]
                + w[i];
        long second =
            (turn(v[0], 28, 34) ^ Long.rotateRight(v[0], 39))
                + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
        System.arraycopy(v, 0, v, 1, 7);
        v[4] += first;
        v[0] = first + second;
      }
      for (int i = 0; i < 8; i++) {
        sum[i] += v[i];
      }
    }
    byte[] bytes = new byte[64];
    for (int i = 0; i < 64; i++) {
      bytes[i] = (byte) (sum[i / 8] >>> (56 - 8 * (i % 8)));
    }
    return bytes;
  }

  private static long turn(long x, int a, int b) {
    return Long.rotateRight(x, a) ^ Long.rotateRight(x, b);
  }
}
