package io.portalis.shim.java.util.concurrent;

import io.portalis.shim.Line;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A deque that green threads wait for, as specified by the JDK. */
public class LinkedBlockingDeque<E> extends WaitingQueue<E> implements BlockingDeque<E> {

  private final ArrayDeque<E> deque;

  public LinkedBlockingDeque() {
    this(Integer.MAX_VALUE);
  }

  public LinkedBlockingDeque(int capacity) {
    this(new ArrayDeque<>(), capacity);
  }

  public LinkedBlockingDeque(Collection<? extends E> c) {
    this();
    addInitially(c);
  }

  private LinkedBlockingDeque(ArrayDeque<E> deque, int capacity) {
    super(deque, capacity);
    this.deque = deque;
  }

  private static void requireRoom(boolean isAdded) {
    if (!isAdded) {
      throw new IllegalStateException("Deque full");
    }
  }

  private static <T> T requireElement(@Nullable T element) {
    if (element == null) {
      throw new NoSuchElementException();
    }
    return element;
  }

  @Override
  public boolean add(E e) {
    addLast(e);
    return true;
  }

  @Override
  public void addFirst(E e) {
    requireRoom(offerFirst(e));
  }

  @Override
  public void addLast(E e) {
    requireRoom(offerLast(e));
  }

  @Override
  public boolean offerFirst(E e) {
    return add(e, () -> deque.addFirst(e));
  }

  @Override
  public boolean offerLast(E e) {
    return offer(e);
  }

  @Override
  public void putFirst(E e) throws InterruptedException {
    offerFirst(e, Line.FOREVER, TimeUnit.NANOSECONDS);
  }

  @Override
  public void putLast(E e) throws InterruptedException {
    put(e);
  }

  @Override
  public boolean offerFirst(E e, long timeout, TimeUnit unit) throws InterruptedException {
    Objects.requireNonNull(e);
    return awaitRoom(() -> offerFirst(e), unit.toNanos(timeout));
  }

  @Override
  public boolean offerLast(E e, long timeout, TimeUnit unit) throws InterruptedException {
    return offer(e, timeout, unit);
  }

  @Override
  public E takeFirst() throws InterruptedException {
    return take();
  }

  @Override
  public E takeLast() throws InterruptedException {
    return Objects.requireNonNull(pollLast(Line.FOREVER, TimeUnit.NANOSECONDS));
  }

  @Override
  public @Nullable E pollFirst(long timeout, TimeUnit unit) throws InterruptedException {
    return poll(timeout, unit);
  }

  @Override
  public @Nullable E pollLast(long timeout, TimeUnit unit) throws InterruptedException {
    Supplier<@Nullable E> pollLast = this::pollLast;
    return awaitElement(pollLast, unit.toNanos(timeout));
  }

  @Override
  public @Nullable E pollFirst() {
    return poll();
  }

  @Override
  public @Nullable E pollLast() {
    return taken(deque.pollLast());
  }

  @Override
  public E removeFirst() {
    return requireElement(pollFirst());
  }

  @Override
  public E removeLast() {
    return requireElement(pollLast());
  }

  @Override
  public E getFirst() {
    return requireElement(peekFirst());
  }

  @Override
  public E getLast() {
    return requireElement(peekLast());
  }

  @Override
  public @Nullable E peekFirst() {
    return peek();
  }

  @Override
  public @Nullable E peekLast() {
    return deque.peekLast();
  }

  @Override
  public boolean removeFirstOccurrence(@Nullable Object o) {
    return remove(o);
  }

  @Override
  public boolean removeLastOccurrence(@Nullable Object o) {
    boolean isRemoved = deque.removeLastOccurrence(o);
    if (isRemoved) {
      madeRoom();
    }
    return isRemoved;
  }

  @Override
  public void push(E e) {
    addFirst(e);
  }

  @Override
  public E pop() {
    return removeFirst();
  }

  @Override
  public Iterator<E> descendingIterator() {
    ArrayDeque<E> reversed = new ArrayDeque<>();
    deque.forEach(reversed::addFirst);
    return new SnapshotIterator<>(this, reversed.toArray());
  }
}
