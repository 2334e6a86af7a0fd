package io.portalis.python.lib;

import java.math.BigInteger;

/**
 * The generator MT19937 by Matsumoto and Nishimura (1998), seeded and read as CPython does, so that
 * equal seeds give equal numbers. Threads that share one may see a number twice, nothing worse.
 */
final class MersenneTwister {

  static final int SIZE = 624;
  private static final int SHIFT = 397;
  private static final int TWIST = 0x9908b0df;
  private static final int UPPER = 0x80000000;
  private static final int LOWER = 0x7fffffff;

  private final int[] state = new int[SIZE];
  private int index = SIZE;

  /** Starts anew from all bits of a number's magnitude. */
  void seed(BigInteger seed) {
    BigInteger magnitude = seed.abs();
    int[] key = new int[Math.max(1, (magnitude.bitLength() + 31) / 32)];
    for (int i = 0; i < key.length; i++) {
      key[i] = magnitude.shiftRight(32 * i).intValue();
    }
    seed(key);
  }

  private void seed(int[] key) {
    state[0] = 19650218;
    for (int i = 1; i < SIZE; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    }
    int at = 1;
    int from = 0;
    for (int left = Math.max(SIZE, key.length); left > 0; left--) {
      int previous = state[at - 1];
      state[at] = (state[at] ^ ((previous ^ (previous >>> 30)) * 1664525)) + key[from] + from;
      at = next(at);
      from = from + 1 == key.length ? 0 : from + 1;
    }
    for (int left = SIZE - 1; left > 0; left--) {
      int previous = state[at - 1];
      state[at] = (state[at] ^ ((previous ^ (previous >>> 30)) * 1566083941)) - at;
      at = next(at);
    }
    state[0] = UPPER;
    index = SIZE;
  }

  /** The index after this one; past the end, the last word is copied to the front. */
  private int next(int at) {
    if (at + 1 < SIZE) {
      return at + 1;
    }
    state[0] = state[SIZE - 1];
    return 1;
  }

  /** The next 32 random bits. */
  int next32() {
    int at = index;
    if (at >= SIZE) {
      twist();
      at = 0;
    }
    index = at + 1;
    int word = state[at];
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return word ^ (word >>> 18);
  }

  private void twist() {
    for (int i = 0; i < SIZE; i++) {
      int mixed = (state[i] & UPPER) | (state[(i + 1) % SIZE] & LOWER);
      state[i] = state[(i + SHIFT) % SIZE] ^ (mixed >>> 1) ^ ((mixed & 1) == 0 ? 0 : TWIST);
    }
  }

  /** A double from [0, 1) with 53 random bits. */
  double nextDouble() {
    long high = next32() >>> 5;
    long low = next32() >>> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
  }

  /** Random bits, at most 63. */
  long bits(int count) {
    if (count <= 32) {
      return count == 0 ? 0 : (next32() >>> (32 - count)) & 0xffffffffL;
    }
    long low = next32() & 0xffffffffL;
    long high = (next32() >>> (64 - count)) & 0xffffffffL;
    return high << 32 | low;
  }

  /** Any number of random bits, the first 32 lowest. */
  BigInteger bigBits(int count) {
    int words = (count + 31) / 32;
    byte[] bytes = new byte[4 * words + 1];
    for (int i = 0; i < words; i++) {
      int left = count - 32 * i;
      int word = left < 32 ? next32() >>> (32 - left) : next32();
      for (int b = 0; b < 4; b++) {
        bytes[bytes.length - 1 - 4 * i - b] = (byte) (word >>> (8 * b));
      }
    }
    return new BigInteger(bytes);
  }

  /** A number from [0, bound); bound is positive. */
  long below(long bound) {
    int count = 64 - Long.numberOfLeadingZeros(bound);
    long candidate = bits(count);
    while (candidate >= bound) {
      candidate = bits(count);
    }
    return candidate;
  }

  /** A number from [0, bound); bound is positive. */
  BigInteger below(BigInteger bound) {
    int count = bound.bitLength();
    BigInteger candidate = bigBits(count);
    while (candidate.compareTo(bound) >= 0) {
      candidate = bigBits(count);
    }
    return candidate;
  }

  /** The 624 words as unsigned numbers and the position in them. */
  long[] save() {
    long[] saved = new long[SIZE + 1];
    for (int i = 0; i < SIZE; i++) {
      saved[i] = state[i] & 0xffffffffL;
    }
    saved[SIZE] = index;
    return saved;
  }

  /** Takes back what {@link #save} gave. */
  void restore(long[] saved) {
    for (int i = 0; i < SIZE; i++) {
      state[i] = (int) saved[i];
    }
    index = (int) saved[SIZE];
  }
}
