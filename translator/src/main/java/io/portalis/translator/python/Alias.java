package io.portalis.translator.python;

import org.jspecify.annotations.Nullable;

/**
 * An imported name.
 *
 * @param name the name, dotted for a module, {@code *} for all
 * @param asName the name after {@code as}, if any
 * @param span where it stands
 */
public record Alias(String name, @Nullable String asName, Span span) implements Node {}
