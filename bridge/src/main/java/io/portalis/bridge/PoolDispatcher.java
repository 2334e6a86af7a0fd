package io.portalis.bridge;

import io.portalis.BlockingGuard;
import io.portalis.Dispatcher;
import io.portalis.spi.Host;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Hands each body to an executor by itself. */
final class PoolDispatcher implements Dispatcher {

  private final String name;
  private final Executor pool;
  private final @Nullable BlockingGuard guard;
  private final Host host;

  /**
   * Makes one.
   *
   * @param guard what happens to a body that waits; null if bodies may block
   */
  PoolDispatcher(String name, Executor pool, @Nullable BlockingGuard guard, Host host) {
    this.name = name;
    this.pool = pool;
    this.guard = guard;
    this.host = host;
  }

  @Override
  public void execute(Runnable body) {
    Objects.requireNonNull(body, "body");
    pool.execute(() -> run(this, guard, body, host));
  }

  /** Runs a body as one of a dispatcher. */
  static void run(Dispatcher by, @Nullable BlockingGuard guard, Runnable body, Host host) {
    Current current = Current.get();
    BlockingGuard outerGuard = current.guard;
    Dispatcher outerDispatcher = current.dispatcher;
    current.guard = guard;
    current.dispatcher = by;
    try {
      body.run();
    } catch (Throwable thrown) {
      host.reportUncaught(by.name(), thrown);
    } finally {
      current.guard = outerGuard;
      current.dispatcher = outerDispatcher;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean allowsBlocking() {
    return guard == null;
  }

  @Override
  public Dispatcher limitedParallelism(int n) {
    return DrainingDispatcher.limited(this, n, guard, host);
  }

  @Override
  public String toString() {
    return name;
  }
}
