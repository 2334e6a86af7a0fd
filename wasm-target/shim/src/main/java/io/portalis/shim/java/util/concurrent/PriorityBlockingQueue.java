package io.portalis.shim.java.util.concurrent;

import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** A queue in order of priority that green threads wait for, as specified by the JDK. */
public class PriorityBlockingQueue<E> extends WaitingQueue<E> {

  private final @Nullable Comparator<? super E> comparator;

  public PriorityBlockingQueue() {
    this(11, null);
  }

  public PriorityBlockingQueue(int initialCapacity) {
    this(initialCapacity, null);
  }

  public PriorityBlockingQueue(int initialCapacity, @Nullable Comparator<? super E> comparator) {
    super(new PriorityQueue<>(initialCapacity, comparator), Integer.MAX_VALUE);
    this.comparator = comparator;
  }

  public PriorityBlockingQueue(Collection<? extends E> c) {
    super(new PriorityQueue<>(c), Integer.MAX_VALUE);
    this.comparator = null;
  }

  public @Nullable Comparator<? super E> comparator() {
    return comparator;
  }
}
