package io.portalis.shim.java.util.concurrent;

import java.util.ArrayDeque;
import java.util.Collection;

/** A double-ended queue without bounds, as specified by the JDK; on one thread, an array does. */
public class ConcurrentLinkedDeque<E> extends ArrayDeque<E> {

  private static final long serialVersionUID = 1L;

  public ConcurrentLinkedDeque() {}

  public ConcurrentLinkedDeque(Collection<? extends E> elements) {
    super(elements);
  }
}
