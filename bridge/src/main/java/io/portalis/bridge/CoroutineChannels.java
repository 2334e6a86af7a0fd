package io.portalis.bridge;

import io.portalis.Outcome;
import io.portalis.channel.Broadcast;
import io.portalis.channel.Channel;
import io.portalis.channel.ChannelConfig;
import io.portalis.channel.ReceiveChannel;
import io.portalis.channel.SendChannel;
import io.portalis.channel.Watch;
import io.portalis.spi.Channels;
import io.portalis.spi.Clause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the channels and selects. */
final class CoroutineChannels implements Channels {

  private final CoroutineEngine engine;

  CoroutineChannels(CoroutineEngine engine) {
    this.engine = engine;
  }

  @Override
  public <T> Channel<T> create(ChannelConfig<T> config) {
    return new CoroutineChannel<>(config);
  }

  @Override
  public <T> ReceiveChannel<T> from(Flow.Publisher<? extends T> publisher, int capacity) {
    return new PublisherFeed<T>(capacity).subscribeTo(publisher);
  }

  @Override
  public <T extends @Nullable Object> ReceiveChannel<Outcome<T>> asCompleted(
      List<? extends CompletionStage<? extends T>> stages) {
    return new OutcomeChannel<T>(stages).watch();
  }

  @Override
  public <T> Broadcast<T> broadcast(int capacity) {
    return new RingBroadcast<>(capacity);
  }

  @Override
  public <T> Watch<T> watch(T initial) {
    return new VersionedWatch<>(initial);
  }

  // --- select

  @Override
  public <T, R extends @Nullable Object> Clause<R> onReceive(
      ReceiveChannel<T> channel, Function<? super T, ? extends R> function) {
    return new SelectClause.OnReceive<>(own(channel), function);
  }

  @Override
  public <T, R extends @Nullable Object> Clause<R> onSend(
      SendChannel<T> channel, T element, Supplier<? extends R> function) {
    return new SelectClause.OnSend<>(CoroutineChannels.<T>own(channel), element, function);
  }

  @Override
  public <T extends @Nullable Object, R extends @Nullable Object> Clause<R> onComplete(
      CompletionStage<T> stage, Function<? super T, ? extends R> function) {
    return new SelectClause.OnComplete<>(Failures.future(stage), function);
  }

  @SuppressWarnings("unchecked") // a channel's two sides are of one type
  private static <T> CoroutineChannel<T> own(Object channel) {
    if (channel instanceof CoroutineChannel<?> own) {
      return (CoroutineChannel<T>) own;
    }
    throw new IllegalArgumentException("c must be a channel of this library: " + channel);
  }

  @Override
  public <R extends @Nullable Object> CompletableFuture<R> select(
      List<Clause<R>> clauses,
      boolean biased,
      @Nullable Duration timeout,
      @Nullable Supplier<? extends R> onTimeout,
      @Nullable Supplier<? extends R> orElse) {
    List<SelectClause<R>> own = new ArrayList<>(clauses.size() + 1);
    for (Clause<R> clause : clauses) {
      own.add((SelectClause<R>) clause);
    }
    if (!biased) {
      Collections.shuffle(own, ThreadLocalRandom.current());
    }
    boolean alwaysReady = ChannelSelect.isAlwaysReady(own);
    CompletableFuture<R> ready;
    do {
      ready = ChannelSelect.tryNow(own);
    } while (ready == null && alwaysReady);
    if (ready != null) {
      return ready;
    }
    if (orElse != null) {
      return Completed.by(orElse::get);
    }
    if (timeout == null || onTimeout == null) {
      return new ChannelSelect<>(own).start();
    }
    return timeout.isZero()
        ? Completed.by(onTimeout::get)
        : selectUntil(own, engine.sleep(timeout), onTimeout);
  }

  private static <R extends @Nullable Object> CompletableFuture<R> selectUntil(
      List<SelectClause<R>> clauses,
      CompletableFuture<Void> timer,
      Supplier<? extends R> onTimeout) {
    clauses.add(new SelectClause.OnComplete<>(timer, nothing -> onTimeout.get()));
    ChannelSelect<R> select = new ChannelSelect<>(clauses);
    select.stopped().thenRun(() -> timer.cancel(false));
    return select.start();
  }
}
