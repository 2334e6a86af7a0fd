package io.portalis.translator.python;

import org.jspecify.annotations.Nullable;

/**
 * A context manager of a {@code with} statement.
 *
 * @param context the context manager
 * @param target what its value is assigned to, if anything
 * @param span where it stands
 */
public record WithItem(Expression context, @Nullable Expression target, Span span)
    implements Node {}
