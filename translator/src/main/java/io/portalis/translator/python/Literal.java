package io.portalis.translator.python;

import java.math.BigInteger;
import java.util.Arrays;

/** The value of a constant. */
public sealed interface Literal {

  /** {@code None}. */
  record None() implements Literal {}

  /** {@code True} or {@code False}. */
  record Bool(boolean value) implements Literal {}

  /** {@code ...}. */
  record Ellipsis() implements Literal {}

  /** An integer of any size. */
  record Int(BigInteger value) implements Literal {}

  /** A floating-point number. */
  record Float(double value) implements Literal {}

  /** An imaginary number: {@code value} times j. */
  record Imaginary(double value) implements Literal {}

  /**
   * A string, its escapes resolved, in Java's UTF-16. Two escaped surrogates that make a pair are
   * two characters in Python, and cannot be told from the pair here.
   */
  record Str(String value) implements Literal {}

  /** Bytes, their escapes resolved. */
  record Bytes(byte[] value) implements Literal {
    /** Copies the array. */
    public Bytes {
      value = value.clone();
    }

    /** Returns a copy of the bytes. */
    @Override
    public byte[] value() {
      return value.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
      return "Bytes[value=" + Arrays.toString(value) + "]";
    }
  }
}
