package io.portalis.shim.java.util.concurrent;

import io.portalis.shim.Line;
import java.util.Collection;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A queue that green threads wait for; what it holds, and in which order, says the one inside. */
abstract class WaitingQueue<E> extends SnapshotQueue<E> {

  private final int capacity;
  private final Line takers = new Line();
  private final Line putters = new Line();

  WaitingQueue(Queue<E> elements, int capacity) {
    super(elements);
    if (capacity <= 0) {
      throw new IllegalArgumentException();
    }
    this.capacity = capacity;
  }

  final void addInitially(Collection<? extends E> initial) {
    for (E element : initial) {
      if (!offer(element)) {
        throw new IllegalArgumentException();
      }
    }
  }

  @Override
  public boolean add(E element) {
    if (!offer(element)) {
      throw new IllegalStateException("Queue full");
    }
    return true;
  }

  @Override
  public boolean offer(E element) {
    return add(element, () -> elements.add(element));
  }

  final boolean add(E element, Runnable adding) {
    Objects.requireNonNull(element);
    if (elements.size() >= capacity) {
      return false;
    }
    adding.run();
    takers.wakeFirst();
    return true;
  }

  final boolean awaitRoom(BooleanSupplier adding, long nanos) throws InterruptedException {
    return putters.await(adding, nanos);
  }

  /** Wakes one who waits for room, if an element was taken. */
  final @Nullable E taken(@Nullable E element) {
    if (element != null) {
      putters.wakeFirst();
    }
    return element;
  }

  final void madeRoom() {
    putters.wakeFirst();
  }

  final @Nullable E awaitElement(Supplier<@Nullable E> poll, long nanos)
      throws InterruptedException {
    Taking<E> taking = new Taking<>(poll);
    takers.await(taking::isDone, nanos);
    return taking.taken;
  }

  @Override
  public boolean offer(E element, long timeout, TimeUnit unit) throws InterruptedException {
    Objects.requireNonNull(element);
    return putters.await(() -> offer(element), unit.toNanos(timeout));
  }

  @Override
  public void put(E element) throws InterruptedException {
    Objects.requireNonNull(element);
    putters.await(() -> offer(element));
  }

  @Override
  public @Nullable E poll() {
    return taken(elements.poll());
  }

  @Override
  public @Nullable E poll(long timeout, TimeUnit unit) throws InterruptedException {
    return awaitElement(this::poll, unit.toNanos(timeout));
  }

  @Override
  public E take() throws InterruptedException {
    return Objects.requireNonNull(awaitElement(this::poll, Line.FOREVER));
  }

  @Override
  public int remainingCapacity() {
    return capacity == Integer.MAX_VALUE ? capacity : capacity - size();
  }

  @Override
  public boolean remove(@Nullable Object o) {
    boolean isRemoved = elements.remove(o);
    if (isRemoved) {
      putters.wakeFirst();
    }
    return isRemoved;
  }

  @Override
  public void clear() {
    elements.clear();
    putters.wakeAll();
  }

  /** An attempt to take one element. */
  private static final class Taking<E> {
    private final Supplier<@Nullable E> poll;
    private @Nullable E taken;

    Taking(Supplier<@Nullable E> poll) {
      this.poll = poll;
    }

    boolean isDone() {
      taken = poll.get();
      return taken != null;
    }
  }
}
