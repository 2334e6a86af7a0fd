package io.portalis.bridge;

import io.portalis.ChannelClosedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import kotlin.coroutines.CoroutineContext;
import kotlinx.coroutines.Job;
import org.jspecify.annotations.Nullable;

/**
 * A select that waits: none of its clauses was ready, and it takes the first that becomes so. That
 * one only wins is the work of a select of kotlinx.
 *
 * <p>One thing has to be kept from kotlinx: when a clause that waits to send loses, kotlinx takes
 * the element for undelivered, while here it stays with its owner. That happens while the select is
 * started, resumed or cancelled, on the thread that does so. For this time the thread knows the
 * select, and {@link #keeps} tells the channel to say nothing.
 */
final class ChannelSelect<R extends @Nullable Object> extends Suspension<Choice, R> {

  /** The select that this thread is failedAtStart, resuming or cancelling. */
  private static final ThreadLocal<@Nullable ChannelSelect<?>> CURRENT = new ThreadLocal<>();

  private final List<SelectClause<R>> clauses;

  /** Completed when this waits no more. */
  private final CompletableFuture<Void> stop = new CompletableFuture<>();

  private @Nullable CoroutineContext context;
  private volatile boolean resumed;

  /** Whether it failed before it waited. */
  private boolean failedAtStart;

  /** Of several clauses about one channel the first counts: they are ready together. */
  ChannelSelect(List<SelectClause<R>> clauses) {
    Set<Object> channels = Collections.newSetFromMap(new IdentityHashMap<>());
    this.clauses =
        clauses.stream()
            .filter(clause -> clause.channel() == null || channels.add(clause.channel()))
            .toList();
  }

  /** Whether an element that a channel takes for undelivered is one that a select has kept. */
  static boolean keeps(CoroutineChannel<?> channel, Object element) {
    ChannelSelect<?> select = CURRENT.get();
    return select != null && select.offers(channel, element);
  }

  private boolean offers(CoroutineChannel<?> channel, Object element) {
    for (SelectClause<R> clause : clauses) {
      if (clause.offers(channel, element)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether some clause is always ready: one sends to a channel and another receives from it, and
   * it is full or empty at no time both. kotlinx could not wait for the two of them.
   *
   * @throws IllegalStateException if that is so of a channel without a buffer
   */
  static <R extends @Nullable Object> boolean isAlwaysReady(List<SelectClause<R>> clauses) {
    boolean found = false;
    for (SelectClause<R> one : clauses) {
      for (SelectClause<R> other : clauses) {
        if (one instanceof SelectClause.OnSend<?, R> send
            && other instanceof SelectClause.OnReceive<?, R> receive
            && send.channel() == receive.channel()) {
          if (!send.channel().isBuffered()) {
            throw new IllegalStateException(
                "a select cannot meet itself in a channel without a buffer: " + send.channel());
          }
          found = true;
        }
      }
    }
    return found;
  }

  /** Does the first of the clauses that is ready, and ends with it; null if none is. */
  static <R extends @Nullable Object> @Nullable CompletableFuture<R> tryNow(
      List<SelectClause<R>> clauses) {
    for (SelectClause<R> clause : clauses) {
      Object taken = clause.tryNow();
      if (taken != Unavailable.INSTANCE) {
        return Completed.by(() -> clause.result(taken));
      }
    }
    return null;
  }

  /** Completed when this waits no more. */
  CompletableFuture<Void> stopped() {
    return stop;
  }

  /** Starts to wait. */
  ChannelSelect<R> start() {
    List<Awaited> awaited = new ArrayList<>(clauses.size());
    for (SelectClause<R> clause : clauses) {
      awaited.add(clause.await(stop));
    }
    as(this, () -> choose(awaited));
    return this;
  }

  private void choose(List<Awaited> awaited) {
    try {
      started(ChoosingKt.choose(awaited, this));
    } catch (Throwable thrown) {
      failedAtStart = true;
      failed(thrown);
    }
  }

  @Override
  public CoroutineContext getContext() {
    if (context == null) {
      context = super.getContext().plus(new Around(resumption -> as(this, resumption)));
    }
    return context;
  }

  @Override
  void cancelCall(Job job) {
    as(this, () -> super.cancelCall(job));
  }

  /** Does something while the thread knows a select, or none. */
  private static void as(@Nullable ChannelSelect<?> select, Runnable action) {
    ChannelSelect<?> before = CURRENT.get();
    CURRENT.set(select);
    try {
      action.run();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }

  // --- the end

  @Override
  void returned(Choice choice) {
    end(() -> clauses.get(choice.index).result(choice.result));
  }

  @Override
  void failed(Throwable failure) {
    end(
        () -> {
          for (SelectClause<R> clause : clauses) {
            ChannelClosedException closed = clause.closed();
            if (closed != null && failedAtStart) {
              return clause.result(clause.tryNow()); // which reports what was hushed up
            } else if (closed != null) {
              throw closed;
            }
          }
          throw failure;
        });
  }

  /** Ends with what a user's function returns or throws, in a frame of its own. */
  @SuppressWarnings("NullAway") // a Void result is carried by null
  private void end(Completed.Result<R> result) {
    resumed = true;
    stop.complete(null);
    as(null, () -> nested(() -> endHere(result)));
  }

  private void endHere(Completed.Result<R> result) {
    R value;
    try {
      value = result.get();
    } catch (Throwable thrown) {
      failHere(Failures.ofBody(thrown));
      return;
    }
    completeHere(value);
  }

  /** The user's function may have to wait for its turn on this very thread. */
  @Override
  boolean isResumed() {
    return resumed;
  }

  @Override
  public boolean isAboutToEnd() {
    return resumed && !isDone();
  }

  @Override
  void gaveUp() {
    stop.complete(null);
  }
}
