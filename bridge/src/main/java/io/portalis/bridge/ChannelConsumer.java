package io.portalis.bridge;

import io.portalis.ChannelClosedException;
import io.portalis.spi.LinkedFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kotlin.Result;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.CoroutineContext;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlinx.coroutines.Job;
import kotlinx.coroutines.JobKt;
import org.jspecify.annotations.Nullable;

/**
 * Takes the elements of a channel one after the other, as long as it wants them, and handles each
 * on an executor. It is the continuation of its own receives, of which there is at most one: the
 * turn is always either with the executor, or with a receive that is suspended, or with nobody.
 *
 * <p>A receive is resumed by the sender's thread, and what it brings waits in {@link #arrived} for
 * the executor. It is handled there even if the consumer is over by then, since it has left the
 * channel.
 */
abstract class ChannelConsumer<T> implements Continuation<T>, Body {

  /** So many elements are handled before others on the executor have their turn. */
  private static final int ELEMENTS_PER_TURN = 256;

  final CoroutineChannel<T> channel;
  private final Executor executor;
  private final Job job = JobKt.Job(null);

  /**
   * The number of the last receive, times four, and how far it is. It is cancelled only when it is
   * suspended: until then kotlinx would drop an element that it has taken already.
   */
  private final AtomicInteger receives = new AtomicInteger();

  private static final int STARTING = 1;
  private static final int TO_BE_CANCELLED = 2;
  private static final int STARTED = 3;

  /** Spins: long against the few instructions of a start, unless its thread has lost its turn. */
  private static final int SPINS = 10_000;

  /**
   * How long to wait for a start whose thread has lost its turn. It has an end, for a start may
   * resume a sender, and with it code that waits for the very thread that stops this.
   */
  private static final long LONGEST_START_NANOS = 1_000_000_000;

  /** Who started the last receive. */
  private @Nullable Thread starter;

  /** Whether somebody has the turn. */
  private final AtomicBoolean busy = new AtomicBoolean(true);

  /** What a receive was resumed with; handed over with the turn. */
  private @Nullable Object arrived;

  ChannelConsumer(CoroutineChannel<T> channel, Executor executor) {
    this.channel = channel;
    this.executor = executor;
  }

  /** Whether no element is wanted any more. */
  abstract boolean isOver();

  /** Whether an element is wanted now. */
  abstract boolean wants();

  /** Handles an element. */
  abstract void onElement(T element);

  /** The channel has ended: with a failure, or with null. This is the last call. */
  abstract void onEnd(@Nullable Throwable failure);

  /** It is over before the channel is. This is the last call. */
  abstract void onOver();

  /** Gives the first turn; to be called once. */
  final void begin() {
    dispatch();
  }

  /** Gives a turn if nobody has it. */
  final void wake() {
    if (busy.compareAndSet(false, true)) {
      channel.removeResting(this);
      dispatch();
    }
  }

  /**
   * Takes back the receive that is suspended, if one is; to be called when this is over. One that
   * starts on another thread is waited for, so that it takes nothing that is sent after this.
   */
  final void stop() {
    channel.removeResting(this);
    int before =
        receives.getAndUpdate(
            now -> phase(now) == STARTING ? now - STARTING + TO_BE_CANCELLED : now);
    if (phase(before) != STARTING && phase(before) != TO_BE_CANCELLED) {
      job.cancel(Withdrawal.INSTANCE);
    } else if (starter != Thread.currentThread()) {
      untilTakenBack();
    }
  }

  /** Waits for the thread that starts the receive, which takes it back. */
  private void untilTakenBack() {
    for (int i = 0; i < SPINS && isStarting(); i++) {
      Thread.onSpinWait();
    }
    for (long since = System.nanoTime();
        isStarting() && System.nanoTime() - since < LONGEST_START_NANOS; ) {
      Thread.yield();
    }
  }

  private boolean isStarting() {
    return phase(receives.get()) == TO_BE_CANCELLED;
  }

  private static int phase(int receive) {
    return receive & 3;
  }

  /** In a frame, for an executor may run this within the call that hands it over. */
  @Override
  public final void run() {
    LinkedFuture.nested(this::turn);
  }

  private void turn() {
    Object event = arrived;
    arrived = null;
    for (int i = 0; i < ELEMENTS_PER_TURN; i++) {
      if (event == null) {
        event = take();
        if (event == null) {
          return;
        }
      }
      if (event instanceof Result.Failure failure) {
        failed(failure.exception);
        return;
      }
      onElement(channel.element(event));
      event = null;
    }
    dispatch();
  }

  /** The next element or failure; null if the turn went elsewhere. */
  private @Nullable Object take() {
    if (isOver()) {
      onOver();
      return null;
    }
    if (!wants()) {
      if (channel.isClosedForReceive()) {
        return new Result.Failure(new IllegalStateException("closed"));
      }
      rest();
      return null;
    }
    Object there = channel.poll();
    if (there instanceof Closed) {
      return new Result.Failure(new IllegalStateException("closed"));
    }
    return there == Unavailable.INSTANCE ? receive() : there;
  }

  /** Waits for an element; null if it is suspended, or this is over. */
  private @Nullable Object receive() {
    int starting = (receives.get() | 3) + 1 + STARTING;
    starter = Thread.currentThread();
    receives.set(starting);
    if (isOver()) { // asked again, for who stops this may not have seen that a receive begins
      started(starting);
      onOver();
      return null;
    }
    try {
      Object taken = channel.carrier.receive(this);
      return taken == IntrinsicsKt.getCOROUTINE_SUSPENDED() ? null : taken;
    } catch (Throwable thrown) {
      return new Result.Failure(thrown);
    } finally {
      started(starting);
    }
  }

  /** A receive is suspended or over. If it was resumed meanwhile, others may have begun. */
  private void started(int starting) {
    int toBeCancelled = starting - STARTING + TO_BE_CANCELLED;
    int started = starting - STARTING + STARTED;
    if (!receives.compareAndSet(starting, started) && receives.get() == toBeCancelled) {
      job.cancel(Withdrawal.INSTANCE);
      receives.compareAndSet(toBeCancelled, started); // Not before: somebody waits for both.
    }
  }

  /** Gives the turn to nobody, unless something has happened meanwhile. */
  private void rest() {
    busy.set(false);
    if (wants() || isOver()) {
      wake();
    } else {
      channel.addResting(this);
    }
  }

  private void failed(Throwable failure) {
    if (failure == Withdrawal.INSTANCE) {
      onOver();
      return;
    }
    ChannelClosedException closed = channel.closedForReceive(failure);
    channel.tellResting();
    onEnd(closed.getCause() == null ? null : closed);
  }

  @Override
  public final void resumeWith(Object result) {
    arrived = result;
    dispatch();
  }

  private void dispatch() {
    try {
      executor.execute(this);
    } catch (RuntimeException | Error rejected) {
      refused(rejected);
    }
  }

  @Override
  public final void refused(Throwable why) {
    Object lost = arrived;
    arrived = null;
    if (lost != null && !(lost instanceof Result.Failure)) {
      channel.undelivered(channel.element(lost));
    }
    onEnd(why);
  }

  @Override
  public final CoroutineContext getContext() {
    return job;
  }
}
