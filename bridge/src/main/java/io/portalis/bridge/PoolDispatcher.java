package io.portalis.bridge;

import io.portalis.BlockingGuard;
import io.portalis.spi.Host;
import java.util.Objects;
import java.util.concurrent.Executor;
import kotlin.coroutines.CoroutineContext;
import org.jspecify.annotations.Nullable;

/** Hands each body to an executor by itself. */
final class PoolDispatcher extends OwnDispatcher {

  private final Executor pool;

  /**
   * Makes one.
   *
   * @param guard what happens to a body that waits; null if bodies may block
   */
  PoolDispatcher(String name, Executor pool, @Nullable BlockingGuard guard, Host host) {
    super(name, guard, host);
    this.pool = pool;
  }

  @Override
  public void execute(Runnable body) {
    Objects.requireNonNull(body, "body");
    pool.execute(() -> run(this, guard, body));
  }

  /** Runs a body as one of a dispatcher. */
  static void run(OwnDispatcher by, @Nullable BlockingGuard guard, Runnable body) {
    Current current = Current.get();
    BlockingGuard outerGuard = current.guard;
    OwnDispatcher outerDispatcher = current.dispatcher;
    CoroutineContext outerContext = current.context;
    current.guard = guard;
    current.dispatcher = by;
    current.context = null;
    try {
      body.run();
    } catch (Throwable thrown) {
      by.host.reportUncaught(by.name(), thrown);
    } finally {
      current.guard = outerGuard;
      current.dispatcher = outerDispatcher;
      current.context = outerContext;
    }
  }
}
