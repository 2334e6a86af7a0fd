package io.portalis.translator.python;

import java.util.List;

/**
 * A {@code for} clause of a comprehension.
 *
 * @param target what is assigned to
 * @param iterable what is iterated
 * @param conditions the {@code if} clauses that follow
 * @param isAsync whether it is {@code async for}
 * @param span where it stands
 */
public record Comprehension(
    Expression target, Expression iterable, List<Expression> conditions, boolean isAsync, Span span)
    implements Node {

  /** Copies the lists. */
  public Comprehension {
    conditions = List.copyOf(conditions);
  }
}
