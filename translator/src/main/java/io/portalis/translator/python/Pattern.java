package io.portalis.translator.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pattern of a {@code match} statement. */
public sealed interface Pattern extends Node {

  /** A value that the subject must equal: a literal or a dotted name. */
  record MatchValue(Expression value, Span span) implements Pattern {}

  /** {@code None}, {@code True} or {@code False}, which the subject must be. */
  record MatchSingleton(Literal value, Span span) implements Pattern {}

  /** A sequence of patterns, at most one of them a {@link MatchStar}. */
  record MatchSequence(List<Pattern> patterns, Span span) implements Pattern {
    /** Copies the list. */
    public MatchSequence {
      patterns = List.copyOf(patterns);
    }
  }

  /** A mapping: as many keys as patterns, and a name for the rest, if any. */
  record MatchMapping(
      List<Expression> keys, List<Pattern> patterns, @Nullable String rest, Span span)
      implements Pattern {
    /** Copies the lists. */
    public MatchMapping {
      keys = List.copyOf(keys);
      patterns = List.copyOf(patterns);
    }
  }

  /** An instance of a class, with patterns for its attributes by position and by name. */
  record MatchClass(
      Expression type,
      List<Pattern> patterns,
      List<String> keywordNames,
      List<Pattern> keywordPatterns,
      Span span)
      implements Pattern {
    /** Copies the lists. */
    public MatchClass {
      patterns = List.copyOf(patterns);
      keywordNames = List.copyOf(keywordNames);
      keywordPatterns = List.copyOf(keywordPatterns);
    }
  }

  /** {@code *name}: the rest of a sequence; the name is null for {@code *_}. */
  record MatchStar(@Nullable String name, Span span) implements Pattern {}

  /**
   * {@code pattern as name}. Without a pattern it is a name that takes all; without a name either,
   * it is {@code _}.
   */
  record MatchAs(@Nullable Pattern pattern, @Nullable String name, Span span) implements Pattern {}

  /** {@code a | b}: the first of them that matches. */
  record MatchOr(List<Pattern> patterns, Span span) implements Pattern {
    /** Copies the list. */
    public MatchOr {
      patterns = List.copyOf(patterns);
    }
  }
}
