package io.portalis.shim.java.util.concurrent;

import java.util.ArrayDeque;
import java.util.Collection;

/** A queue that green threads wait for, as specified by the JDK. */
public class LinkedBlockingQueue<E> extends WaitingQueue<E> {

  public LinkedBlockingQueue() {
    this(Integer.MAX_VALUE);
  }

  public LinkedBlockingQueue(int capacity) {
    super(new ArrayDeque<>(), capacity);
  }

  public LinkedBlockingQueue(Collection<? extends E> c) {
    this();
    addInitially(c);
  }
}
