package io.portalis.spi;

import org.jspecify.annotations.Nullable;

/**
 * One of the things that a {@link io.portalis.channel.Select} waits for; each engine has its own.
 *
 * @param <R> the type of the result
 */
public interface Clause<R extends @Nullable Object> {}
