package io.portalis;

import org.jspecify.annotations.Nullable;

/** The channel is closed; its {@linkplain #getCause() cause} is the one it was closed with. */
public final class ChannelClosedException extends IllegalStateException implements AsyncError {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what happened
   * @param cause what the channel was closed with, or null
   */
  public ChannelClosedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public Kind kind() {
    return Kind.CHANNEL_CLOSED;
  }
}
