package io.portalis.shim.java.util.concurrent;

import io.portalis.shim.Line;
import java.util.Collection;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A queue whose elements come out when their times have come, as specified by the JDK. */
public class DelayQueue<E extends Delayed> extends SnapshotQueue<E> {

  private final Line takers = new Line();

  public DelayQueue() {
    super(new PriorityQueue<>());
  }

  public DelayQueue(Collection<? extends E> c) {
    this();
    addAll(c);
  }

  @Override
  public boolean add(E element) {
    return offer(element);
  }

  @Override
  public boolean offer(E element) {
    elements.add(Objects.requireNonNull(element));
    if (elements.peek() == element) {
      takers.wakeAll();
    }
    return true;
  }

  @Override
  public void put(E element) {
    offer(element);
  }

  @Override
  public boolean offer(E element, long timeout, TimeUnit unit) {
    return offer(element);
  }

  @Override
  public @Nullable E poll() {
    E first = elements.peek();
    return first == null || first.getDelay(TimeUnit.NANOSECONDS) > 0 ? null : elements.poll();
  }

  @Override
  public E take() throws InterruptedException {
    while (true) {
      E taken = poll(Line.FOREVER, TimeUnit.NANOSECONDS);
      if (taken != null) {
        return taken;
      }
    }
  }

  @Override
  public @Nullable E poll(long timeout, TimeUnit unit) throws InterruptedException {
    long nanos = unit.toNanos(timeout);
    long began = System.nanoTime();
    Blocking.checkInterrupt();
    E taken = poll();
    while (taken == null) {
      long left = nanos == Line.FOREVER ? nanos : nanos - (System.nanoTime() - began);
      if (left <= 0) {
        return null;
      }
      E first = elements.peek();
      long delay = first == null ? Line.FOREVER : first.getDelay(TimeUnit.NANOSECONDS);
      takers.await(() -> elements.peek() != first, Math.min(left, delay));
      taken = poll();
    }
    takers.wakeFirst();
    return taken;
  }

  @Override
  public int remainingCapacity() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void clear() {
    elements.clear();
    takers.wakeAll();
  }

  @Override
  public boolean remove(@Nullable Object o) {
    boolean isRemoved = elements.remove(o);
    takers.wakeAll();
    return isRemoved;
  }
}
