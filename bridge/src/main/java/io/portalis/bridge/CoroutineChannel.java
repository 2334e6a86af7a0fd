package io.portalis.bridge;

import io.portalis.ChannelClosedException;
import io.portalis.TaskCancelledException;
import io.portalis.channel.Channel;
import io.portalis.channel.ChannelConfig;
import io.portalis.channel.ChannelResult;
import io.portalis.channel.Overflow;
import io.portalis.spi.LinkedFuture;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import kotlin.Unit;
import kotlinx.coroutines.channels.BufferOverflow;
import kotlinx.coroutines.channels.ChannelKt;
import org.jspecify.annotations.Nullable;

/**
 * A channel over one of kotlinx's. What needs no waiting is done by an attempt and told by a future
 * that is done; what does is a {@link Suspension}.
 */
class CoroutineChannel<T> implements Channel<T> {

  @SuppressWarnings("NullAway") // a Void result is carried by null
  private static final ChannelResult<Void> SENT = new ChannelResult.Value<>(null);

  private static final ChannelResult<?> UNAVAILABLE = new ChannelResult.Unavailable<>();

  final kotlinx.coroutines.channels.Channel<T> carrier;

  /** Whether an element that finds no room is dropped; kotlinx would not tell of those it drops. */
  private final boolean dropsLatest;

  /** Consumers that want no element now, but do want to know of the end. */
  private final SharedSet<ChannelConsumer<T>> resting = new SharedSet<>(1);

  private final boolean buffered;

  /** Told of elements that nobody will receive; null if the carrier has somebody whom it tells. */
  private final @Nullable Consumer<? super T> onUndelivered;

  private final AtomicReference<kotlinx.coroutines.channels.@Nullable Channel<T>> forKotlin =
      new AtomicReference<>();

  /** Makes a channel of one that Kotlin made. */
  CoroutineChannel(kotlinx.coroutines.channels.Channel<T> carrier) {
    this.carrier = carrier;
    onUndelivered = null;
    buffered = false;
    dropsLatest = false;
    forKotlin.set(carrier);
  }

  CoroutineChannel(ChannelConfig<T> config) {
    onUndelivered = config.onUndelivered();
    buffered = config.capacity() > 0;
    dropsLatest = config.overflow() == Overflow.DROP_LATEST;
    carrier =
        ChannelKt.Channel(
            config.capacity(),
            config.overflow() == Overflow.DROP_OLDEST
                ? BufferOverflow.DROP_OLDEST
                : BufferOverflow.SUSPEND,
            element -> {
              undelivered(element);
              return Unit.INSTANCE;
            });
  }

  /** This channel for Kotlin; the same one each time. */
  final kotlinx.coroutines.channels.Channel<T> forKotlin() {
    kotlinx.coroutines.channels.Channel<T> known = forKotlin.get();
    if (known == null) {
      forKotlin.compareAndSet(null, new KotlinView<>(this));
      known = Objects.requireNonNull(forKotlin.get());
    }
    return known;
  }

  boolean dropsLatest() {
    return dropsLatest;
  }

  boolean isBuffered() {
    return buffered;
  }

  /** Tells of an element that nobody will receive, unless a select keeps it for its caller. */
  final void undelivered(T element) {
    Consumer<? super T> told = onUndelivered;
    if (told != null && !ChannelSelect.keeps(this, element)) {
      LinkedFuture.nested(() -> told.accept(element));
    }
  }

  // --- sending

  @Override
  public CompletableFuture<Void> send(T e) {
    Objects.requireNonNull(e, "e");
    if (onUndelivered == null) {
      return new Sending(e).start(); // for a mere attempt does not tell of what is dropped
    }
    Object refusal = offer(e);
    if (refusal == null) {
      return Completed.VOID;
    }
    if (refusal instanceof Closed closed) {
      undelivered(e);
      return Completed.failed(closed(closed));
    }
    return new Sending(e).start();
  }

  @Override
  public ChannelResult<Void> trySend(T e) {
    Object refusal = offer(Objects.requireNonNull(e, "e"));
    return refusal == null ? SENT : result(refusal);
  }

  /** Sends if that needs no waiting: null if it was done, {@link Unavailable} or {@link Closed}. */
  final @Nullable Object offer(T e) {
    Object refusal = KotlinChannels.offer(carrier, e);
    if (dropsLatest && refusal == Unavailable.INSTANCE) {
      undelivered(e);
      return null;
    }
    return refusal;
  }

  /** A send that waits for room. */
  private final class Sending extends Suspension<Unit, Void> {
    /** Let go of when it is delivered. */
    private @Nullable T element;

    Sending(T element) {
      this.element = element;
    }

    Sending start() {
      try {
        started(carrier.send(Objects.requireNonNull(element), this));
      } catch (Throwable thrown) {
        failed(thrown);
      }
      return this;
    }

    @Override
    @SuppressWarnings("NullAway") // a Void result is carried by null
    void returned(Unit nothing) {
      element = null;
      completeHere(null);
    }

    @Override
    void failed(Throwable failure) {
      T unsent = Objects.requireNonNull(element);
      element = null;
      failHere(closedForSend(unsent, failure));
    }
  }

  @Override
  public boolean close() {
    boolean first = carrier.close(null);
    tellResting();
    return first;
  }

  @Override
  public boolean close(Throwable cause) {
    boolean first = carrier.close(Objects.requireNonNull(cause, "cause"));
    tellResting();
    return first;
  }

  @Override
  @SuppressWarnings("deprecation") // "delicate": it may change at once
  public boolean isClosedForSend() {
    return carrier.isClosedForSend();
  }

  // --- receiving

  @Override
  public CompletableFuture<T> receive() {
    return new Receiving().start();
  }

  @Override
  public CompletableFuture<ChannelResult<T>> receiveResult() {
    return new ReceivingResult().start();
  }

  @Override
  public ChannelResult<T> tryReceive() {
    Object taken = poll();
    return taken instanceof Closed || taken == Unavailable.INSTANCE
        ? result(taken)
        : new ChannelResult.Value<>(element(taken));
  }

  /** Receives if that needs no waiting: the element, {@link Unavailable} or {@link Closed}. */
  final Object poll() {
    Object taken = KotlinChannels.poll(carrier);
    tellResting();
    return taken;
  }

  @SuppressWarnings("unchecked") // what comes out went in
  final T element(Object taken) {
    return (T) taken;
  }

  /** A receive. */
  private abstract class Taking<R> extends Suspension<T, R> {
    final Taking<R> start() {
      try {
        started(carrier.receive(this));
        tellResting();
      } catch (Throwable thrown) {
        failed(thrown);
      }
      return this;
    }
  }

  /** A receive for which the end is a failure. */
  private final class Receiving extends Taking<T> {
    @Override
    void returned(T element) {
      completeHere(element);
    }

    @Override
    void failed(Throwable failure) {
      failHere(closedForReceive(failure));
    }
  }

  /** A receive for which the end is a result. */
  private final class ReceivingResult extends Taking<ChannelResult<T>> {
    @Override
    void returned(T element) {
      completeHere(new ChannelResult.Value<>(element));
    }

    @Override
    void failed(Throwable failure) {
      completeHere(new ChannelResult.Closed<>(closedForReceive(failure).getCause()));
    }
  }

  @Override
  public void cancel() {
    carrier.cancel(new TaskCancelledException("cancelled"));
    tellResting();
  }

  @Override
  @SuppressWarnings("deprecation") // "delicate": it may change at once
  public boolean isClosedForReceive() {
    return carrier.isClosedForReceive();
  }

  // --- the ways to receive many

  @Override
  public CompletableFuture<Void> forEach(Consumer<? super T> action) {
    return new ChannelLoop<>(this, Objects.requireNonNull(action, "action")).start();
  }

  @Override
  public Flow.Publisher<T> asPublisher() {
    return subscriber -> new ChannelSubscription<>(this, subscriber).start();
  }

  final void addResting(ChannelConsumer<T> consumer) {
    resting.add(consumer);
    tellResting();
  }

  final void removeResting(ChannelConsumer<T> consumer) {
    resting.remove(consumer);
  }

  /** Wakes those who rest if the channel has ended. */
  final void tellResting() {
    if (!resting.isEmpty() && carrier.isClosedForReceive()) {
      resting.snapshot().forEach(ChannelConsumer::wake);
    }
  }

  @Override
  public Iterable<T> blocking() {
    return () -> iterator();
  }

  private Iterator<T> iterator() {
    return new BlockingIterator<>(this);
  }

  // --- the end

  @SuppressWarnings("unchecked") // a result without a value is of any type
  private static <R extends @Nullable Object> ChannelResult<R> result(Object refusal) {
    return refusal instanceof Closed closed
        ? new ChannelResult.Closed<>(cause(closed))
        : (ChannelResult<R>) UNAVAILABLE;
  }

  static ChannelClosedException closed(Closed closed) {
    Throwable cause = cause(closed);
    return new ChannelClosedException(
        cause == null ? "the channel is closed" : "the channel was closed: " + cause, cause);
  }

  /** Why the channel is closed; a cancellation by Kotlin as our own. */
  private static @Nullable Throwable cause(Closed closed) {
    Throwable cause = closed.cause;
    return cause == null || !Failures.isCancellation(cause) ? cause : Failures.cancellation(cause);
  }

  /**
   * Why a send failed. The channel is asked, for what kotlinx throws may be a copy of the cause,
   * made to recover a stack trace.
   */
  final ChannelClosedException closedForSend(T element, Throwable thrown) {
    return closed(KotlinChannels.offer(carrier, element), thrown);
  }

  /** Why a receive failed. */
  final ChannelClosedException closedForReceive(Throwable thrown) {
    return closed(poll(), thrown);
  }

  private static ChannelClosedException closed(@Nullable Object state, Throwable thrown) {
    return closed(state instanceof Closed closed ? closed : new Closed(thrown));
  }

  @Override
  public String toString() {
    return "channel " + carrier;
  }
}
