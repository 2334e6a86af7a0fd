package io.portalis.translator.python;

/**
 * Source that Python refuses. The message reads {@code file:line:column: words}, and where the
 * words are CPython's own, so is the position in most cases.
 */
public final class PythonSyntaxError extends Exception {

  private final SourceText source;
  private final String problem;
  private final Span span;

  /** Creates an error about {@code span} of {@code source}. */
  public PythonSyntaxError(SourceText source, String problem, Span span) {
    super(source.describe(problem, span));
    this.source = source;
    this.problem = problem;
    this.span = span;
  }

  /** Returns what is wrong, without the position. */
  public String problem() {
    return problem;
  }

  /** Returns where it is wrong. */
  public Span span() {
    return span;
  }

  /** Returns the line, from 1. */
  public int line() {
    return span.startLine();
  }

  /** Returns the column, from 1, as messages show it. */
  public int column() {
    return span.startColumn() + 1;
  }

  /** Returns the message with the line of the source below it, and a mark below that. */
  public String report() {
    return getMessage() + "\n" + source.excerpt(span);
  }
}
