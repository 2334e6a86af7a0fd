package io.portalis.shim.java.util.concurrent;

import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A deque with both ends to wait for, as specified by the JDK. */
public interface BlockingDeque<E> extends BlockingQueue<E>, Deque<E> {

  void putFirst(E e) throws InterruptedException;

  void putLast(E e) throws InterruptedException;

  boolean offerFirst(E e, long timeout, TimeUnit unit) throws InterruptedException;

  boolean offerLast(E e, long timeout, TimeUnit unit) throws InterruptedException;

  E takeFirst() throws InterruptedException;

  E takeLast() throws InterruptedException;

  @Nullable E pollFirst(long timeout, TimeUnit unit) throws InterruptedException;

  @Nullable E pollLast(long timeout, TimeUnit unit) throws InterruptedException;
}
