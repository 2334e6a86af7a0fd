package io.portalis.python.lib;

import io.portalis.python.PyException;
import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code re.error}: a pattern or a replacement that makes no sense. What the module itself
 * raises is a {@link PatternError}.
 */
@Python("re.error")
public class RegexError extends PyException {

  final String problem;
  final @Nullable String pattern;
  final int position;

  /**
   * Makes the exception.
   *
   * @param problem what is wrong
   */
  @Python("error(msg)")
  public RegexError(String problem) {
    this(problem, null, -1);
  }

  /** Makes the exception for a place in a pattern; -1 if there is none. */
  RegexError(String problem, @Nullable String pattern, int position) {
    super(describe(problem, pattern, position));
    this.problem = problem;
    this.pattern = pattern;
    this.position = position;
  }

  private static String describe(String problem, @Nullable String pattern, int position) {
    if (pattern == null || position < 0) {
      return problem;
    }
    String place = problem + " at position " + position;
    return pattern.indexOf('\n') < 0
        ? place
        : place
            + " (line "
            + line(pattern, position)
            + ", column "
            + column(pattern, position)
            + ")";
  }

  private static String before(String pattern, int position) {
    return pattern.substring(0, pattern.offsetByCodePoints(0, position));
  }

  private static long line(String pattern, int position) {
    return before(pattern, position).chars().filter(c -> c == '\n').count() + 1;
  }

  private static long column(String pattern, int position) {
    String before = before(pattern, position);
    return before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1L;
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
   * The pattern.
   *
   * @return the pattern, or null
   */
  @Python("pattern")
  public @Nullable String pattern() {
    return pattern;
  }

  /**
   * Where the pattern is wrong.
   *
   * @return the index, or null
   */
  @Python("pos")
  public @Nullable Long position() {
    return position < 0 ? null : Long.valueOf(position);
  }

  /**
   * The line of that place.
   *
   * @return the line from 1, or null
   */
  @Python("lineno")
  public @Nullable Long lineNumber() {
    return pattern == null || position < 0 ? null : Long.valueOf(line(pattern, position));
  }

  /**
   * The column of that place.
   *
   * @return the column from 1, or null
   */
  @Python("colno")
  public @Nullable Long columnNumber() {
    return pattern == null || position < 0 ? null : Long.valueOf(column(pattern, position));
  }
}
