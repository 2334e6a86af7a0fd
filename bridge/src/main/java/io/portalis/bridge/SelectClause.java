package io.portalis.bridge;

import io.portalis.ChannelClosedException;
import io.portalis.spi.Clause;
import io.portalis.spi.LinkedFuture;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import kotlinx.coroutines.CompletableDeferred;
import kotlinx.coroutines.CompletableDeferredKt;
import kotlinx.coroutines.channels.ReceiveChannel;
import kotlinx.coroutines.channels.SendChannel;
import org.jspecify.annotations.Nullable;

/** A clause of a {@link ChannelSelect}. It may be in several that run. */
abstract sealed class SelectClause<R extends @Nullable Object> implements Clause<R> {

  /** Does it if it is ready. What came of it, for {@link #result}, or {@link Unavailable}. */
  abstract Object tryNow();

  /**
   * What a select is to wait for.
   *
   * @param stop completed when the select waits no more
   */
  abstract Awaited await(CompletableFuture<?> stop);

  /**
   * The result of the select.
   *
   * @param taken what came of this clause
   */
  abstract R result(Object taken) throws Throwable;

  /** Whether it offers this element to this channel. */
  boolean offers(CoroutineChannel<?> to, Object offered) {
    return false;
  }

  /** The channel that it is about, if it is: a select of kotlinx takes one clause of each. */
  @Nullable CoroutineChannel<?> channel() {
    return null;
  }

  /** Why a select that waited has failed because of this clause; null if it has not. */
  @Nullable ChannelClosedException closed() {
    return null;
  }

  /** Receives an element. */
  static final class OnReceive<T, R extends @Nullable Object> extends SelectClause<R> {
    private final CoroutineChannel<T> channel;
    private final Function<? super T, ? extends R> function;

    OnReceive(CoroutineChannel<T> channel, Function<? super T, ? extends R> function) {
      this.channel = channel;
      this.function = function;
    }

    @Override
    Object tryNow() {
      return channel.poll();
    }

    @Override
    @SuppressWarnings("unchecked") // no element is null
    Awaited await(CompletableFuture<?> stop) {
      return new AwaitedElement((ReceiveChannel<Object>) channel.carrier);
    }

    @Override
    CoroutineChannel<T> channel() {
      return channel;
    }

    @Override
    R result(Object taken) {
      if (taken instanceof Closed closed) {
        throw CoroutineChannel.closed(closed);
      }
      return function.apply(channel.element(taken));
    }
  }

  /** Sends an element. */
  static final class OnSend<T, R extends @Nullable Object> extends SelectClause<R> {
    private static final Object SENT = new Object();

    private final CoroutineChannel<T> channel;
    private final T element;
    private final Supplier<? extends R> function;

    OnSend(CoroutineChannel<T> channel, T element, Supplier<? extends R> function) {
      this.channel = channel;
      this.element = element;
      this.function = function;
    }

    @Override
    Object tryNow() {
      Object refusal = channel.offer(element);
      return refusal == null ? SENT : refusal;
    }

    @Override
    @SuppressWarnings("unchecked") // the element is the channel's
    Awaited await(CompletableFuture<?> stop) {
      return new AwaitedRoom((SendChannel<Object>) channel.carrier, element);
    }

    @Override
    R result(Object taken) {
      if (taken instanceof Closed closed) {
        channel.undelivered(element);
        throw CoroutineChannel.closed(closed);
      }
      return function.get();
    }

    @Override
    boolean offers(CoroutineChannel<?> to, Object offered) {
      return to == channel && offered == element;
    }

    @Override
    CoroutineChannel<T> channel() {
      return channel;
    }

    @Override
    @Nullable ChannelClosedException closed() {
      return channel.isClosedForSend() && channel.offer(element) instanceof Closed closed
          ? CoroutineChannel.closed(closed)
          : null;
    }
  }

  /** Waits for a stage. */
  static final class OnComplete<T extends @Nullable Object, R extends @Nullable Object>
      extends SelectClause<R> {
    private final CompletableFuture<T> stage;
    private final Function<? super T, ? extends R> function;

    OnComplete(CompletableFuture<T> stage, Function<? super T, ? extends R> function) {
      this.stage = stage;
      this.function = function;
    }

    @Override
    Object tryNow() {
      return stage.isDone() ? stage : Unavailable.INSTANCE;
    }

    @Override
    Awaited await(CompletableFuture<?> stop) {
      CompletableDeferred<Object> end = CompletableDeferredKt.CompletableDeferred(null);
      LinkedFuture.observeUntil(stop, stage, () -> end.complete(stage));
      return new AwaitedEnd(end);
    }

    @Override
    R result(Object taken) throws Throwable {
      Throwable failure = Failures.of(stage);
      if (failure != null) {
        throw Failures.ending(failure);
      }
      return function.apply(stage.join());
    }
  }
}
