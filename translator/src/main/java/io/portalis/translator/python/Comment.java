package io.portalis.translator.python;

/**
 * A comment.
 *
 * @param text the comment with its {@code #}, without the end of the line
 * @param ownLine whether only white space precedes it on its line
 * @param span where it stands
 */
public record Comment(String text, boolean ownLine, Span span) {}
