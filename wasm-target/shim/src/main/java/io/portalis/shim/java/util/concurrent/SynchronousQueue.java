package io.portalis.shim.java.util.concurrent;

import io.portalis.shim.Line;
import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A queue without room, where puts and takes wait for each other, as specified by the JDK. */
public class SynchronousQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {

  /** One side that waits for the other. */
  private static final class Hand<E> {
    private final Line line = new Line();
    private @Nullable E element;
    private boolean isMet;

    void meet() {
      isMet = true;
      line.wakeAll();
    }

    /** Waits for the other side; whoever gives up must not be met. */
    boolean await(ArrayDeque<Hand<E>> hands, long nanos) throws InterruptedException {
      hands.add(this);
      try {
        return line.await(() -> isMet, nanos);
      } catch (InterruptedException interrupted) {
        if (isMet) {
          Thread.currentThread().interrupt();
          return true;
        }
        throw interrupted;
      } finally {
        hands.remove(this);
      }
    }
  }

  private final ArrayDeque<Hand<E>> putters = new ArrayDeque<>();
  private final ArrayDeque<Hand<E>> takers = new ArrayDeque<>();

  public SynchronousQueue() {}

  public SynchronousQueue(boolean fair) {}

  @Override
  public boolean offer(E element) {
    Objects.requireNonNull(element);
    Hand<E> taker = takers.poll();
    if (taker == null) {
      return false;
    }
    taker.element = element;
    taker.meet();
    return true;
  }

  @Override
  public boolean offer(E element, long timeout, TimeUnit unit) throws InterruptedException {
    Blocking.checkInterrupt();
    if (offer(element)) {
      return true;
    }
    Hand<E> hand = new Hand<>();
    hand.element = element;
    return hand.await(putters, unit.toNanos(timeout));
  }

  @Override
  public void put(E element) throws InterruptedException {
    offer(element, Line.FOREVER, TimeUnit.NANOSECONDS);
  }

  @Override
  public @Nullable E poll() {
    Hand<E> putter = putters.poll();
    if (putter == null) {
      return null;
    }
    putter.meet();
    return putter.element;
  }

  @Override
  public @Nullable E poll(long timeout, TimeUnit unit) throws InterruptedException {
    Blocking.checkInterrupt();
    E there = poll();
    if (there != null) {
      return there;
    }
    Hand<E> hand = new Hand<>();
    hand.await(takers, unit.toNanos(timeout));
    return hand.element;
  }

  @Override
  public E take() throws InterruptedException {
    return Objects.requireNonNull(poll(Line.FOREVER, TimeUnit.NANOSECONDS));
  }

  @Override
  public @Nullable E peek() {
    return null;
  }

  @Override
  public int size() {
    return 0;
  }

  @Override
  public int remainingCapacity() {
    return 0;
  }

  @Override
  public Iterator<E> iterator() {
    return Collections.emptyIterator();
  }

  @Override
  public int drainTo(Collection<? super E> c) {
    return drainTo(c, Integer.MAX_VALUE);
  }

  @Override
  public int drainTo(Collection<? super E> c, int maxElements) {
    int drained = 0;
    E next = maxElements > 0 ? poll() : null;
    while (next != null) {
      c.add(next);
      drained++;
      next = drained < maxElements ? poll() : null;
    }
    return drained;
  }
}
