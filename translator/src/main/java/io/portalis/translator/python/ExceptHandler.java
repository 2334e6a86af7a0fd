package io.portalis.translator.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@code except} clause of a {@code try} statement.
 *
 * @param type the exceptions that it takes, or null for all
 * @param name the name after {@code as}, if any
 * @param body its statements
 * @param span where it stands
 */
public record ExceptHandler(
    @Nullable Expression type, @Nullable String name, List<Statement> body, Span span)
    implements Node {

  /** Copies the lists. */
  public ExceptHandler {
    body = List.copyOf(body);
  }
}
