package io.portalis.translator.python;

import java.util.List;

/**
 * A whole file.
 *
 * @param body its statements
 * @param comments all its comments, in order
 * @param source the text that it was read from
 * @param span the whole text
 */
public record Module(List<Statement> body, List<Comment> comments, SourceText source, Span span)
    implements Node {

  /** Copies the lists. */
  public Module {
    body = List.copyOf(body);
    comments = List.copyOf(comments);
  }
}
