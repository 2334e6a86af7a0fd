package io.portalis.spi;

import io.portalis.Outcome;
import io.portalis.channel.Broadcast;
import io.portalis.channel.Channel;
import io.portalis.channel.ChannelConfig;
import io.portalis.channel.ReceiveChannel;
import io.portalis.channel.SendChannel;
import io.portalis.channel.Watch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What carries {@code io.portalis.channel}: its static methods arrive here with their arguments
 * checked.
 */
public interface Channels {

  <T> Channel<T> create(ChannelConfig<T> config);

  <T> ReceiveChannel<T> from(Flow.Publisher<? extends T> publisher, int capacity);

  <T extends @Nullable Object> ReceiveChannel<Outcome<T>> asCompleted(
      List<? extends CompletionStage<? extends T>> stages);

  <T> Broadcast<T> broadcast(int capacity);

  <T> Watch<T> watch(T initial);

  // --- select

  /**
   * A clause of {@link #select}.
   *
   * @throws IllegalArgumentException if the channel is not this engine's
   */
  <T, R extends @Nullable Object> Clause<R> onReceive(
      ReceiveChannel<T> channel, Function<? super T, ? extends R> function);

  /**
   * A clause of {@link #select}.
   *
   * @throws IllegalArgumentException if the channel is not this engine's
   */
  <T, R extends @Nullable Object> Clause<R> onSend(
      SendChannel<T> channel, T element, Supplier<? extends R> function);

  /** A clause of {@link #select}. */
  <T extends @Nullable Object, R extends @Nullable Object> Clause<R> onComplete(
      CompletionStage<T> stage, Function<? super T, ? extends R> function);

  /**
   * Chooses a clause.
   *
   * @param clauses made by this engine
   * @param biased whether to prefer the first that is ready
   * @param timeout after what time to choose {@code onTimeout}; null if never
   * @param onTimeout null if {@code timeout} is
   * @param orElse chosen if no clause is ready; null for waiting
   */
  <R extends @Nullable Object> CompletableFuture<R> select(
      List<Clause<R>> clauses,
      boolean biased,
      @Nullable Duration timeout,
      @Nullable Supplier<? extends R> onTimeout,
      @Nullable Supplier<? extends R> orElse);
}
