package io.portalis.bridge;

import io.portalis.BlockingGuard;
import io.portalis.Dispatcher;
import io.portalis.spi.Host;
import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs a body on the thread that hands it over. A body that is handed over by another one waits
 * until that has returned, so that the stack stays as it is.
 */
final class ImmediateDispatcher implements Dispatcher {

  private final ThreadLocal<@Nullable ArrayDeque<Runnable>> waiting = new ThreadLocal<>();
  private final Host host;

  ImmediateDispatcher(Host host) {
    this.host = host;
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
        PoolDispatcher.run(this, Current.get().guard, next, host);
      }
    } finally {
      waiting.remove();
    }
  }

  @Override
  public String name() {
    return "immediate";
  }

  /** Not promised: it depends on the thread that hands the body over. */
  @Override
  public boolean allowsBlocking() {
    return false;
  }

  @Override
  public Dispatcher limitedParallelism(int n) {
    return DrainingDispatcher.limited(this, n, BlockingGuard.FAIL, host);
  }

  @Override
  public String toString() {
    return name();
  }
}
