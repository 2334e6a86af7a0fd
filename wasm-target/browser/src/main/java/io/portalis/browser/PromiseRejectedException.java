package io.portalis.browser;

import io.portalis.AsyncError;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A JavaScript promise was rejected, for a reason that is no Java exception. */
public final class PromiseRejectedException extends RuntimeException implements AsyncError {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable JSObject reason;

  PromiseRejectedException(@Nullable JSObject reason) {
    super(JavaScript.describe(reason));
    this.reason = reason;
  }

  /**
   * What the promise was rejected with.
   *
   * @return any value of JavaScript; mostly an error
   */
  public @Nullable JSObject reason() {
    return reason;
  }

  @Override
  public Kind kind() {
    return Kind.OTHER;
  }
}
