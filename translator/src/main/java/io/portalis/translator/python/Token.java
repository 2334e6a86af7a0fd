package io.portalis.translator.python;

/**
 * A token.
 *
 * @param text the source, but an identifier in its normal form
 * @param start the offset of its first char in the source
 * @param end the offset after its last char
 */
record Token(Kind kind, String text, int start, int end, Span span) {

  enum Kind {
    NAME,
    KEYWORD,
    NUMBER,
    STRING,
    /** The prefix and the opening quotes of an f-string. */
    FSTRING_START,
    /** A part of an f-string between replacement fields, its escapes not yet resolved. */
    FSTRING_MIDDLE,
    FSTRING_END,
    OPERATOR,
    NEWLINE,
    INDENT,
    DEDENT,
    END;

    /** Says whether it stands for the layout, which no node includes in its span. */
    boolean isLayout() {
      return compareTo(NEWLINE) >= 0;
    }
  }

  /** Says whether this is the operator or keyword {@code word}. */
  boolean is(String word) {
    return (kind == Kind.OPERATOR || kind == Kind.KEYWORD) && text.equals(word);
  }

  /** Says whether this is the name {@code word}, a soft keyword. */
  boolean isName(String word) {
    return kind == Kind.NAME && text.equals(word);
  }
}
