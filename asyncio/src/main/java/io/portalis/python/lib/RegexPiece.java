package io.portalis.python.lib;

/**
 * A part of a pattern.
 *
 * @param java the part in Java's syntax, something that can be repeated
 * @param least the fewest characters that it matches
 * @param most the most characters that it matches
 * @param kind what it is
 */
record RegexPiece(String java, long least, long most, Kind kind) {

  /** No limit. */
  static final long ENDLESS = 1L << 40;

  /** What of a pattern a piece is. */
  enum Kind {
    /** A character or a group. */
    ITEM,
    /** A place, which cannot be repeated. */
    ANCHOR,
    /** A repetition, which cannot be repeated either. */
    REPETITION
  }

  static RegexPiece character(String java) {
    return new RegexPiece(java, 1, 1, Kind.ITEM);
  }

  static RegexPiece anchor(String java) {
    return new RegexPiece(java, 0, 0, Kind.ANCHOR);
  }

  static RegexPiece empty(String java) {
    return new RegexPiece(java, 0, 0, Kind.ITEM);
  }

  RegexPiece with(String before, String after) {
    return new RegexPiece(before + java + after, least, most, Kind.ITEM);
  }

  RegexPiece then(RegexPiece next) {
    return new RegexPiece(
        java + next.java,
        Math.min(ENDLESS, least + next.least),
        Math.min(ENDLESS, most + next.most),
        Kind.ITEM);
  }

  RegexPiece or(RegexPiece other, String between) {
    return new RegexPiece(
        java + between + other.java,
        Math.min(least, other.least),
        Math.max(most, other.most),
        Kind.ITEM);
  }

  RegexPiece repeated(long from, long to, String java) {
    return new RegexPiece(java, product(least, from), product(most, to), Kind.REPETITION);
  }

  private static long product(long a, long b) {
    return a == 0 || b == 0 ? 0 : a > ENDLESS / b ? ENDLESS : a * b;
  }
}
