package io.portalis.samples.service;

import io.portalis.AsyncError;

/**
 * An upstream failed, and which one. Shows that an application's own failures can take part in
 * {@link AsyncError#kindOf}.
 */
final class UpstreamException extends RuntimeException implements AsyncError {

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  UpstreamException(String message, Kind kind) {
    super(message);
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
