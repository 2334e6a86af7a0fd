package io.portalis.bridge;

import java.util.concurrent.CancellationException;
import kotlinx.coroutines.CopyableThrowable;
import org.jspecify.annotations.Nullable;

/** Tells kotlinx, and is told by it, that a suspended call was given up by its own caller. */
final class Withdrawal extends CancellationException implements CopyableThrowable<Withdrawal> {

  private static final long serialVersionUID = 1L;

  static final Withdrawal INSTANCE = new Withdrawal();

  private Withdrawal() {
    super("withdrawn");
  }

  /** Has no stack trace, for nobody sees it. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  /** Keeps kotlinx from copying it in order to recover stack traces. */
  @Override
  public @Nullable Withdrawal createCopy() {
    return null;
  }
}
