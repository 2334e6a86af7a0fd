package io.portalis.bridge;

import io.portalis.ChannelClosedException;
import io.portalis.channel.Watch;
import io.portalis.channel.WatchReceiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A watch: a value and how often it was changed; a watcher remembers up to where it has seen. */
final class VersionedWatch<T> implements Watch<T> {

  private final WaitQueue<Watching> waiting = new WaitQueue<>();

  /** The value and its version, replaced together under the lock. */
  private volatile Version<T> current;

  private volatile boolean closed;

  VersionedWatch(T initial) {
    current = new Version<>(initial, 0);
  }

  /** A value, and how many there were before. */
  private record Version<T>(T value, long number) {}

  @Override
  public T value() {
    return current.value;
  }

  @Override
  public void send(T v) {
    change(null, Objects.requireNonNull(v, "v"));
  }

  @Override
  public boolean update(UnaryOperator<T> f) {
    Objects.requireNonNull(f, "f");
    while (true) {
      if (closed) {
        throw closed();
      }
      Version<T> before = current;
      T after = Objects.requireNonNull(f.apply(before.value), "the result of f");
      if (after.equals(before.value)) {
        return false;
      }
      if (change(before, after)) {
        return true;
      }
    }
  }

  /** Sets the value, unless another than the expected version is there. */
  private boolean change(@Nullable Version<T> expected, T value) {
    List<Conditional> toTest = new ArrayList<>();
    Served served = new Served();
    waiting.lock.lock();
    try {
      if (closed) {
        throw closed();
      }
      if (expected != null && expected != current) {
        return false;
      }
      current = new Version<>(value, current.number + 1);
      for (Watching one : waiting.toList()) {
        one.changed(current, served, toTest);
      }
    } finally {
      waiting.lock.unlock();
    }
    served.deliver();
    toTest.forEach(Conditional::test);
    return true;
  }

  @Override
  public WatchReceiver<T> subscribe() {
    return new Receiver(current.number);
  }

  @Override
  public void close() {
    waiting.change(
        served -> {
          closed = true;
          for (Watching one : waiting.toList()) {
            one.closed(served);
          }
        });
  }

  private static ChannelClosedException closed() {
    return new ChannelClosedException("the watch is closed", null);
  }

  /** A watcher. */
  private final class Receiver implements WatchReceiver<T> {

    /** The number of the version that was seen last. Under the lock. */
    private long seen;

    Receiver(long seen) {
      this.seen = seen;
    }

    @Override
    public T value() {
      return current.value;
    }

    @Override
    public CompletableFuture<T> changed() {
      Watching watching = new Watching(this);
      waiting.change(
          served -> {
            if (seen < current.number) {
              watching.see(current, served);
            } else if (closed) {
              served.refuse(watching, VersionedWatch.closed());
            } else {
              waiting.add(watching);
            }
          });
      return watching;
    }

    @Override
    public CompletableFuture<T> waitFor(Predicate<? super T> condition) {
      Conditional watching = new Conditional(this, Objects.requireNonNull(condition, "condition"));
      waiting.change(served -> waiting.add(watching));
      watching.test();
      return watching;
    }
  }

  /** One who waits for a change. Its methods are called under the lock. */
  private class Watching extends Waiter<T> {
    private final Receiver receiver;

    Watching(Receiver receiver) {
      this.receiver = receiver;
    }

    final void see(Version<T> version, Served served) {
      receiver.seen = Math.max(receiver.seen, version.number);
      served.serve(this, version.value);
    }

    void changed(Version<T> version, Served served, List<Conditional> toTest) {
      see(version, served);
    }

    void closed(Served served) {
      served.refuse(this, VersionedWatch.closed());
    }
  }

  /**
   * One who waits for a value that satisfies a condition. That is user code: one thread at a time
   * tests it, outside of the lock, until it has tested the current value.
   */
  private final class Conditional extends Watching {
    private final Predicate<? super T> condition;

    /** Whether a thread tests, or is about to. Under the lock. */
    private boolean testing = true;

    Conditional(Receiver receiver, Predicate<? super T> condition) {
      super(receiver);
      this.condition = condition;
    }

    @Override
    void changed(Version<T> version, Served served, List<Conditional> toTest) {
      if (!testing) {
        testing = true;
        toTest.add(this);
      }
    }

    @Override
    void closed(Served served) {
      if (!testing) {
        super.closed(served);
      }
    }

    void test() {
      for (Version<T> next = current; next != null; next = testOne(next)) {}
    }

    /** Tests a value; the one to be tested next if it has changed meanwhile. */
    private @Nullable Version<T> testOne(Version<T> version) {
      boolean satisfied;
      try {
        satisfied = condition.test(version.value);
      } catch (Throwable thrown) {
        completeExceptionally(thrown);
        return null;
      }
      Served served = new Served();
      boolean again;
      waiting.lock.lock();
      try {
        again = decide(version, satisfied, served);
      } finally {
        waiting.lock.unlock();
      }
      served.deliver();
      return again ? current : null;
    }

    /** Under the lock; whether there is another value to test. */
    private boolean decide(Version<T> version, boolean satisfied, Served served) {
      if (queue == null) {
        return false; // its user gave up
      }
      if (satisfied) {
        see(version, served);
      } else if (version != current) {
        return true;
      } else if (closed) {
        served.refuse(this, VersionedWatch.closed());
      } else {
        testing = false;
      }
      return false;
    }
  }
}
