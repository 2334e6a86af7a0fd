package io.portalis.translator.python;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a function.
 *
 * @param name its name
 * @param annotation its hint, if any
 * @param span where it stands
 */
public record Arg(String name, @Nullable Expression annotation, Span span) implements Node {}
