package io.portalis.shim.java.util.concurrent;

import java.util.ArrayDeque;
import java.util.Collection;

/** A queue without bounds, as specified by the JDK; on one thread, an array does. */
public class ConcurrentLinkedQueue<E> extends ArrayDeque<E> {

  private static final long serialVersionUID = 1L;

  public ConcurrentLinkedQueue() {}

  public ConcurrentLinkedQueue(Collection<? extends E> elements) {
    super(elements);
  }
}
