package io.portalis.python.lib;

import io.portalis.python.Python;
import io.portalis.python.ValueError;

/** A text that is no JSON. */
@Python("JSONDecodeError")
public final class JsonDecodeError extends ValueError {

  private final String text;
  private final long position;
  private final String problem;

  /**
   * Makes the exception.
   *
   * @param problem what is wrong
   * @param text the text
   * @param position where, in characters
   */
  @Python("JSONDecodeError(msg, doc, pos)")
  public JsonDecodeError(String problem, String text, long position) {
    super(describe(problem, text, (int) position));
    this.problem = problem;
    this.text = text;
    this.position = position;
  }

  private static String describe(String problem, String text, int position) {
    return problem
        + ": line "
        + line(text, position)
        + " column "
        + column(text, position)
        + " (char "
        + position
        + ")";
  }

  private static long line(String text, int position) {
    return 1
        + text.substring(0, Math.min(position, text.length()))
            .chars()
            .filter(c -> c == '\n')
            .count();
  }

  private static long column(String text, int position) {
    return position - text.lastIndexOf('\n', position - 1);
  }

  /** The line, from 1. */
  @Python("lineno")
  public long line() {
    return line(text, (int) position);
  }

  /** The column, from 1. */
  @Python("colno")
  public long column() {
    return column(text, (int) position);
  }

  /**
   * What is wrong.
   *
   * @return the message without the place
   */
  @Python("msg")
  public String problem() {
    return problem;
  }

  /**
   * The text.
   *
   * @return the text
   */
  @Python("doc")
  public String text() {
    return text;
  }

  /**
   * Where.
   *
   * @return the index
   */
  @Python("pos")
  public long position() {
    return position;
  }
}
