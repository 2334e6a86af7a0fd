package io.portalis.asyncio;

import io.portalis.python.Builtins;
import io.portalis.python.Py;
import io.portalis.python.PyInstance;
import io.portalis.python.PyList;
import io.portalis.python.Python;
import io.portalis.python.ValueError;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A queue between tasks: first in, first out.
 *
 * @param <T> the type of the items
 */
@Python("Queue")
public class Queue<T extends @Nullable Object> implements PyInstance {

  private static final Object NULL = new Object(); // A deque holds no null.

  private final long maxsize;
  private final Deque<Future<@Nullable Object>> getters = new ArrayDeque<>();
  private final Deque<Future<@Nullable Object>> putters = new ArrayDeque<>();
  private final ArrayDeque<Object> items = new ArrayDeque<>();
  private final Event finished = new Event();
  private long unfinished;
  private boolean shutdown;

  /** Makes a queue without bound. */
  @Python("Queue()")
  public Queue() {
    this(0);
  }

  /**
   * Makes a queue.
   *
   * @param maxsize how many items it holds; none for 0
   */
  @Python("Queue(maxsize)")
  public Queue(long maxsize) {
    this.maxsize = maxsize;
    finished.set();
  }

  /** Adds an item to what the queue holds. */
  void store(T item) {
    items.add(item == null ? NULL : item);
  }

  /** Takes the item that is next. */
  T fetch() {
    return plain(items.poll());
  }

  /** Takes the item that was added last. */
  final T fetchLast() {
    return plain(items.pollLast());
  }

  @SuppressWarnings({"unchecked", "NullAway"})
  private T plain(@Nullable Object item) {
    return (T) (item == NULL ? null : item);
  }

  int size() {
    return items.size();
  }

  /**
   * How many items it holds.
   *
   * @return the number
   */
  @Python("qsize()")
  public long qsize() {
    return size();
  }

  /**
   * How many items it holds at most.
   *
   * @return the number; 0 for no bound
   */
  @Python("maxsize")
  public long maxsize() {
    return maxsize;
  }

  /**
   * Whether it holds nothing.
   *
   * @return true if so
   */
  @Python("empty()")
  public boolean empty() {
    return size() == 0;
  }

  /**
   * Whether it holds as much as it may.
   *
   * @return true if so
   */
  @Python("full()")
  public boolean full() {
    return maxsize > 0 && size() >= maxsize;
  }

  /**
   * Adds an item, when there is room.
   *
   * @param item the item
   * @return a coroutine to await
   */
  @Python("put(item)")
  public Coroutine<@Nullable Void> put(T item) {
    return Coroutine.ofVoid(
        "put",
        () -> {
          while (full()) {
            checkOpen();
            Future<@Nullable Object> putter = EventLoop.running().createFuture();
            putters.add(putter);
            try {
              putter.await();
            } catch (Throwable e) {
              putter.cancel();
              putters.remove(putter);
              if (!full() && !putter.cancelled()) {
                wakeNext(putters);
              }
              throw e;
            }
          }
          putNowait(item);
        });
  }

  private void checkOpen() {
    if (shutdown) {
      throw new QueueShutDown();
    }
  }

  /**
   * Adds an item.
   *
   * @param item the item
   * @throws QueueFull if there is no room
   * @throws QueueShutDown if it was shut down
   */
  @Python("put_nowait(item)")
  public void putNowait(T item) {
    checkOpen();
    if (full()) {
      throw new QueueFull();
    }
    store(item);
    unfinished++;
    finished.clear();
    wakeNext(getters);
  }

  /**
   * Takes an item, when there is one.
   *
   * @return a coroutine of the item
   */
  @Python("get()")
  public Coroutine<T> get() {
    return Coroutine.of(
        "get",
        () -> {
          while (empty()) {
            if (shutdown) {
              throw new QueueShutDown();
            }
            Future<@Nullable Object> getter = EventLoop.running().createFuture();
            getters.add(getter);
            try {
              getter.await();
            } catch (Throwable e) {
              getter.cancel();
              getters.remove(getter);
              if (!empty() && !getter.cancelled()) {
                wakeNext(getters);
              }
              throw e;
            }
          }
          return getNowait();
        });
  }

  /**
   * Takes an item.
   *
   * @return the item
   * @throws QueueEmpty if there is none
   */
  @Python("get_nowait()")
  public T getNowait() {
    if (empty()) {
      if (shutdown) {
        throw new QueueShutDown();
      }
      throw new QueueEmpty();
    }
    T item = fetch();
    wakeNext(putters);
    return item;
  }

  private static void wakeNext(Deque<Future<@Nullable Object>> waiters) {
    while (!waiters.isEmpty()) {
      Future<@Nullable Object> waiter = waiters.poll();
      if (!waiter.done()) {
        waiter.release();
        break;
      }
    }
  }

  /**
   * Tells that an item that was taken is dealt with.
   *
   * @throws ValueError if it is called more often than items were added
   */
  @Python("task_done()")
  public void taskDone() {
    if (unfinished <= 0) {
      throw new ValueError("task_done() called too many times");
    }
    unfinished--;
    if (unfinished == 0) {
      finished.set();
    }
  }

  /**
   * Waits until all items are dealt with.
   *
   * @return a coroutine to await
   */
  @Python("join()")
  public Coroutine<@Nullable Void> join() {
    return Coroutine.ofVoid(
        "join",
        () -> {
          if (unfinished > 0) {
            finished.waitUntilSet().await();
          }
        });
  }

  /** Shuts it down: nothing can be added; what is there can be taken. */
  @Python("shutdown()")
  public void shutdown() {
    shutdown(false);
  }

  /**
   * Shuts it down.
   *
   * @param immediate whether what is there is dropped
   */
  @Python("shutdown(immediate)")
  public void shutdown(boolean immediate) {
    shutdown = true;
    if (immediate) {
      while (!empty()) {
        fetch();
        if (unfinished > 0) {
          unfinished--;
        }
      }
      if (unfinished == 0) {
        finished.set();
      }
    }
    wakeAll(getters);
    wakeAll(putters);
  }

  private static void wakeAll(Deque<Future<@Nullable Object>> waiters) {
    while (!waiters.isEmpty()) {
      waiters.poll().release();
    }
  }

  /** What the queue holds, as Python shows it. */
  PyList<Object> held() {
    PyList<Object> held = new PyList<>();
    for (Object item : items) {
      held.append(item == NULL ? null : item);
    }
    return held;
  }

  @Override
  public String __repr__() {
    return shown(" at 0x" + Long.toHexString(Builtins.id(this)));
  }

  @Override
  public String __str__() {
    return shown("");
  }

  @Override
  public String toString() {
    return shown("");
  }

  private String shown(String place) {
    StringBuilder out = new StringBuilder("<").append(getClass().getSimpleName()).append(place);
    out.append(" maxsize=").append(maxsize);
    if (size() > 0) {
      out.append(" _queue=").append(Py.repr(held()));
    }
    if (!getters.isEmpty()) {
      out.append(" _getters[").append(getters.size()).append(']');
    }
    if (!putters.isEmpty()) {
      out.append(" _putters[").append(putters.size()).append(']');
    }
    if (unfinished > 0) {
      out.append(" tasks=").append(unfinished);
    }
    return out.append('>').toString();
  }
}
