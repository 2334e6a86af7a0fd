package io.portalis.python.lib;

import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code queue.Queue}, which joins threads; its subclasses give items in another order.
 */
@Python("Queue")
public class ThreadQueue extends PyObject {

  private final Deque<@Nullable Object> items = new Deque<>();
  private final long maxsize;
  private long unfinished;

  /** Makes a queue; a size below 1 has no bound. */
  @Python("Queue(maxsize=0)")
  public ThreadQueue(long maxsize) {
    this.maxsize = maxsize;
  }

  /** Adds an item to those there are. */
  void add(Deque<@Nullable Object> all, @Nullable Object item) {
    all.append(item);
  }

  /** Takes the next item. */
  @Nullable Object take(Deque<@Nullable Object> all) {
    return all.popleft();
  }

  private long size() {
    return Py.len(items);
  }

  /** Waits for a change until a moment; false if it has passed. */
  private boolean await(boolean block, @Nullable Double timeout, long start) {
    if (!block) {
      return false;
    }
    if (timeout != null && timeout < 0) {
      throw new ValueError("'timeout' must be a non-negative number");
    }
    try {
      if (timeout == null) {
        wait();
        return true;
      }
      long left = (long) (timeout * 1e9) - (System.nanoTime() - start);
      if (left <= 0) {
        return false;
      }
      wait(left / 1_000_000, (int) (left % 1_000_000));
      return true;
    } catch (InterruptedException interrupted) {
      throw PyBaseException.raise(interrupted);
    }
  }

  /** Adds an item; waits while the queue is full. */
  @Python("put(item, block=True, timeout=None)")
  public synchronized void put(@Nullable Object item, boolean block, @Nullable Double timeout) {
    long start = System.nanoTime();
    while (maxsize > 0 && size() >= maxsize) {
      if (!await(block, timeout, start)) {
        throw new Full();
      }
    }
    add(items, item);
    unfinished++;
    notifyAll();
  }

  /** Adds an item. */
  @Python("put(item)")
  public void put(@Nullable Object item) {
    put(item, true, null);
  }

  /** Adds an item at once or not at all. */
  @Python("put_nowait(item)")
  public void putNowait(@Nullable Object item) {
    put(item, false, null);
  }

  /** Takes an item; waits while there is none. */
  @Python("get(block=True, timeout=None)")
  public synchronized @Nullable Object get(boolean block, @Nullable Double timeout) {
    long start = System.nanoTime();
    while (size() == 0) {
      if (!await(block, timeout, start)) {
        throw new Empty();
      }
    }
    @Nullable Object item = take(items);
    notifyAll();
    return item;
  }

  /** Takes an item. */
  @Python("get()")
  public @Nullable Object get() {
    return get(true, null);
  }

  /** Takes an item at once or not at all. */
  @Python("get_nowait()")
  public @Nullable Object getNowait() {
    return get(false, null);
  }

  /** Says that an item that was taken is done. */
  @Python("task_done()")
  public synchronized void taskDone() {
    if (unfinished <= 0) {
      throw new ValueError("task_done() called too many times");
    }
    unfinished--;
    notifyAll();
  }

  /** Waits until all items are done. */
  @Python("join()")
  public synchronized void join() {
    while (unfinished > 0) {
      await(true, null, 0);
    }
  }

  /** How many items there are. */
  @Python("qsize()")
  public synchronized long qsize() {
    return size();
  }

  /** Whether there are none. */
  @Python("empty()")
  public synchronized boolean empty() {
    return size() == 0;
  }

  /** Whether there is no room. */
  @Python("full()")
  public synchronized boolean full() {
    return maxsize > 0 && size() >= maxsize;
  }

  /** The last item first. */
  @Python("LifoQueue")
  public static final class Lifo extends ThreadQueue {

    /** Makes a queue; a size below 1 has no bound. */
    @Python("LifoQueue(maxsize=0)")
    public Lifo(long maxsize) {
      super(maxsize);
    }

    @Override
    @Nullable Object take(Deque<@Nullable Object> all) {
      return all.pop();
    }
  }

  /** The least item first. */
  @Python("PriorityQueue")
  public static final class Priority extends ThreadQueue {

    /** Makes a queue; a size below 1 has no bound. */
    @Python("PriorityQueue(maxsize=0)")
    public Priority(long maxsize) {
      super(maxsize);
    }

    @Override
    void add(Deque<@Nullable Object> all, @Nullable Object item) {
      long place = 0;
      for (Object other : all) {
        if (Py.lt(item, other)) {
          break;
        }
        place++;
      }
      all.insert(place, item);
    }
  }

  /** Python's {@code queue.Empty}. */
  public static final class Empty extends io.portalis.python.PyException {
    /** Makes the exception. */
    public Empty(@Nullable Object... args) {
      super(args);
    }
  }

  /** Python's {@code queue.Full}. */
  public static final class Full extends io.portalis.python.PyException {
    /** Makes the exception. */
    public Full(@Nullable Object... args) {
      super(args);
    }
  }
}
