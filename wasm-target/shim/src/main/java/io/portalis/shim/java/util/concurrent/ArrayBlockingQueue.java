package io.portalis.shim.java.util.concurrent;

import java.util.ArrayDeque;
import java.util.Collection;

/** A bounded queue that green threads wait for, as specified by the JDK; always fair. */
public class ArrayBlockingQueue<E> extends WaitingQueue<E> {

  public ArrayBlockingQueue(int capacity) {
    super(new ArrayDeque<>(), capacity);
  }

  public ArrayBlockingQueue(int capacity, boolean fair) {
    this(capacity);
  }

  public ArrayBlockingQueue(int capacity, boolean fair, Collection<? extends E> c) {
    this(capacity);
    addInitially(c);
  }
}
