package io.portalis.bridge;

import io.portalis.BlockingGuard;
import io.portalis.spi.Host;
import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs a body on the thread that hands it over. A body that is handed over by another one waits
 * until that has returned, so that the stack stays as it is.
 */
final class ImmediateDispatcher extends OwnDispatcher {

  private final ThreadLocal<@Nullable ArrayDeque<Runnable>> waiting = new ThreadLocal<>();

  /** Makes one; whether a body may block, is up to the thread that hands it over: not promised. */
  ImmediateDispatcher(Host host) {
    super("immediate", BlockingGuard.FAIL, host);
  }

  @Override
  public void execute(Runnable body) {
    Objects.requireNonNull(body, "body");
    ArrayDeque<Runnable> outer = waiting.get();
    if (outer != null) {
      outer.add(body);
      return;
    }
    ArrayDeque<Runnable> own = new ArrayDeque<>();
    waiting.set(own);
    try {
      for (Runnable next = body; next != null; next = own.poll()) {
        PoolDispatcher.run(this, Current.get().guard, next);
      }
    } finally {
      waiting.remove();
    }
  }
}
