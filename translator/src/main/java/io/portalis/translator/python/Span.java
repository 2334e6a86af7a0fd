package io.portalis.translator.python;

/**
 * A range of source text. Lines count from 1; columns count chars from 0; the end is exclusive.
 *
 * @param startLine the line of the first char
 * @param startColumn the column of the first char
 * @param endLine the line of the last char
 * @param endColumn the column after the last char
 */
public record Span(int startLine, int startColumn, int endLine, int endColumn) {

  /** Returns the span from the start of this one to the end of {@code last}. */
  public Span to(Span last) {
    return new Span(startLine, startColumn, last.endLine, last.endColumn);
  }

  /** Says whether {@code other} lies within this span. */
  public boolean contains(Span other) {
    return !before(other.startLine, other.startColumn, startLine, startColumn)
        && !before(endLine, endColumn, other.endLine, other.endColumn);
  }

  private static boolean before(int line, int column, int otherLine, int otherColumn) {
    return line < otherLine || (line == otherLine && column < otherColumn);
  }

  @Override
  public String toString() {
    return startLine + ":" + startColumn + "-" + endLine + ":" + endColumn;
  }
}
