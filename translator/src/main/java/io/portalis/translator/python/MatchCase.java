package io.portalis.translator.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code case} clause of a {@code match} statement.
 *
 * @param pattern what the subject must look like
 * @param guard the condition after {@code if}, if any
 * @param body its statements
 * @param span where it stands
 */
public record MatchCase(
    Pattern pattern, @Nullable Expression guard, List<Statement> body, Span span) implements Node {

  /** Copies the lists. */
  public MatchCase {
    body = List.copyOf(body);
  }
}
