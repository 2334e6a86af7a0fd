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
    int line = 1;
    int start = 0;
    for (int i = 0; i < position && i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return problem
        + ": line "
        + line
        + " column "
        + (position - start + 1)
        + " (char "
        + position
        + ")";
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
