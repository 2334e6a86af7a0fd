package io.portalis.channel;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt to send or to receive, as a value.
 *
 * @param <T> the type of the elements; {@code Void} for a send
 */
public sealed interface ChannelResult<T extends @Nullable Object> {

  /**
   * It worked.
   *
   * @param value the element received; {@code null} for a send
   */
  record Value<T extends @Nullable Object>(T value) implements ChannelResult<T> {}

  /** It did not work now: there was nothing to take, or no room. */
  record Unavailable<T extends @Nullable Object>() implements ChannelResult<T> {}

  /**
   * It will never work: the channel is closed and, for a receive, drained.
   *
   * @param cause what the channel was closed with, or null; a {@link
   *     io.portalis.TaskCancelledException} if the channel was cancelled
   */
  record Closed<T extends @Nullable Object>(@Nullable Throwable cause)
      implements ChannelResult<T> {}
}
