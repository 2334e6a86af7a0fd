package io.portalis.bridge;

import io.portalis.spi.LinkedFuture;
import io.portalis.sync.AsyncLazy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A lazy value: at most one attempt at it, and the queue of those who asked for that. */
final class SingleFlight<T extends @Nullable Object> implements AsyncLazy<T> {

  private final Supplier<? extends CompletionStage<? extends T>> supplier;
  private final WaitQueue<Asker> waiting = new WaitQueue<>();

  /** The attempt under way. Under the lock. */
  private @Nullable Attempt attempt;

  /** The last attempt that was abandoned, unless another was made since. Under the lock. */
  private @Nullable Attempt abandoned;

  /** The value as a future, once there is one. */
  private volatile @Nullable LinkedFuture<T> done;

  SingleFlight(Supplier<? extends CompletionStage<? extends T>> supplier) {
    this.supplier = supplier;
  }

  @Override
  public CompletableFuture<T> get() {
    LinkedFuture<T> known = done;
    if (known != null) {
      return known;
    }
    Asker asker = new Asker();
    waiting.change(
        served -> {
          LinkedFuture<T> value = done;
          if (value != null) {
            served.serve(asker, value.join());
            return;
          }
          waiting.add(asker);
          if (attempt == null) {
            attempt = new Attempt(abandoned);
            abandoned = null;
            asker.begins = attempt;
          }
        });
    if (asker.begins != null) {
      asker.begins.begin();
    }
    return asker;
  }

  private void ended(Attempt ended, T value, @Nullable Throwable failure) {
    waiting.change(
        served -> {
          if (attempt != ended) {
            return; // it was abandoned
          }
          attempt = null;
          if (failure == null) {
            done = Completed.with(value);
          }
          for (Asker next = waiting.first(); next != null; next = waiting.first()) {
            if (failure == null) {
              served.serve(next, value);
            } else {
              served.refuse(next, failure);
            }
          }
        });
  }

  /** Someone who asked for the value. */
  private final class Asker extends Waiter<T> {
    /** The attempt that this one has to begin. */
    private @Nullable Attempt begins;

    /** The attempt that nobody waits for any more, since this one gave up. */
    private @Nullable Attempt abandons;

    @Override
    void gaveUp(Served served) {
      if (waiting.isEmpty()) {
        abandons = attempt;
        abandoned = attempt;
        attempt = null;
      }
    }

    @Override
    protected void withdraw() {
      if (abandons != null) {
        abandons.abandon();
      }
    }
  }

  /** An attempt at the value. */
  private final class Attempt {
    private volatile @Nullable CompletableFuture<T> stage;
    private volatile boolean abandoned;

    /** The attempt before this one, whose stage may not be cancelled yet. */
    private @Nullable Attempt before;

    Attempt(@Nullable Attempt before) {
      this.before = before;
    }

    @SuppressWarnings("unchecked") // the future is only read here
    void begin() {
      if (before != null) {
        before.abandon();
        before = null;
      }
      CompletableFuture<T> begun;
      try {
        CompletionStage<T> supplied = (CompletionStage<T>) supplier.get();
        if (supplied == null) {
          throw new NullPointerException("the supplier returned a null stage");
        }
        begun = Failures.future(supplied);
      } catch (Throwable thrown) {
        begun = CompletableFuture.failedFuture(Failures.ofBody(thrown));
      }
      stage = begun;
      if (abandoned) {
        Failures.cancel(begun, "cancelled");
      }
      LinkedFuture.observe(begun, this::stageEnded);
    }

    private void stageEnded(T value, @Nullable Throwable failure) {
      ended(this, value, failure == null ? null : Failures.ending(failure));
    }

    void abandon() {
      abandoned = true;
      CompletableFuture<T> current = stage;
      if (current != null) {
        Failures.cancel(current, "cancelled");
      }
    }
  }
}
