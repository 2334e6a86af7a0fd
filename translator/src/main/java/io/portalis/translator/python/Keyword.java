package io.portalis.translator.python;

import org.jspecify.annotations.Nullable;

/**
 * A keyword argument of a call or of a class.
 *
 * @param name its name, or null for {@code **value}
 * @param value its value
 * @param span where it stands
 */
public record Keyword(@Nullable String name, Expression value, Span span) implements Node {}
