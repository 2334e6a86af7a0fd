package io.portalis.bridge;

import io.portalis.BlockingGuard;
import io.portalis.Dispatcher;
import io.portalis.spi.Host;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import kotlinx.coroutines.CoroutineDispatcher;
import org.jspecify.annotations.Nullable;

/** A dispatcher that knows what runs on it, and what it is for coroutines. */
abstract class OwnDispatcher implements Dispatcher {

  private static final AtomicReferenceFieldUpdater<OwnDispatcher, @Nullable CoroutineDispatcher>
      FOR_COROUTINES =
          AtomicReferenceFieldUpdater.newUpdater(
              OwnDispatcher.class, CoroutineDispatcher.class, "forCoroutines");

  private final String name;

  /** What happens to a body that waits; null if bodies may block. */
  final @Nullable BlockingGuard guard;

  final Host host;
  private volatile @Nullable CoroutineDispatcher forCoroutines;

  OwnDispatcher(String name, @Nullable BlockingGuard guard, Host host) {
    this.name = name;
    this.guard = guard;
    this.host = host;
  }

  /** This dispatcher for coroutines; the same one each time. */
  final CoroutineDispatcher forCoroutines() {
    CoroutineDispatcher known = forCoroutines;
    if (known == null) {
      FOR_COROUTINES.compareAndSet(this, null, new PortalisDispatcher(this));
      known = Objects.requireNonNull(forCoroutines);
    }
    return known;
  }

  /** Says what this dispatcher was made of, and is for coroutines. */
  final void madeOf(CoroutineDispatcher origin) {
    FOR_COROUTINES.set(this, origin);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final boolean allowsBlocking() {
    return guard == null;
  }

  @Override
  public final Dispatcher limitedParallelism(int n) {
    if (n <= 0) {
      throw new IllegalArgumentException("n must be positive: " + n);
    }
    return new DrainingDispatcher(name + ".limitedParallelism(" + n + ")", this, n, guard, host);
  }

  @Override
  public final String toString() {
    return name;
  }
}
