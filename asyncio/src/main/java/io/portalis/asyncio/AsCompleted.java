package io.portalis.asyncio;

import io.portalis.python.TimeoutError;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code as_completed} gives: an iterator of coroutines, each of which waits for the next
 * result; or, with {@code async for}, of the futures themselves.
 *
 * @param <T> the type of the results
 */
public final class AsCompleted<T extends @Nullable Object>
    implements Iterator<Coroutine<T>>, Iterable<Coroutine<T>> {

  private final Deque<@Nullable Future<?>> done = new ArrayDeque<>();
  private final Deque<Future<@Nullable Object>> getters = new ArrayDeque<>();
  private final Set<Future<?>> open = new LinkedHashSet<>();
  private final @Nullable TimerHandle timer;
  private boolean timedOut;
  private int left;

  AsCompleted(Iterable<? extends Awaitable<? extends T>> fs, @Nullable Double timeout) {
    EventLoop loop = EventLoop.running();
    Set<Future<?>> all = new LinkedHashSet<>();
    for (Object each : fs) {
      all.add(Asyncio.ensureFuture(each, loop));
    }
    open.addAll(all);
    left = all.size();
    for (Future<?> future : all) {
      future.listen(this::completed);
    }
    timer =
        timeout == null || all.isEmpty()
            ? null
            : loop.schedule(loop.time() + timeout, this::timeOut);
  }

  private void completed(Future<?> future) {
    if (!open.remove(future)) {
      return;
    }
    done.add(future);
    wakeOne();
    if (open.isEmpty() && timer != null) {
      timer.cancel();
    }
  }

  private void timeOut() {
    timedOut = true;
    open.clear();
    for (Future<@Nullable Object> getter : getters) {
      getter.release();
    }
    getters.clear();
  }

  private void wakeOne() {
    while (!getters.isEmpty()) {
      Future<@Nullable Object> getter = getters.poll();
      if (!getter.done()) {
        getter.release();
        return;
      }
    }
  }

  private Future<?> waitForOne() {
    while (done.isEmpty()) {
      if (timedOut) {
        throw new TimeoutError();
      }
      Future<@Nullable Object> getter = EventLoop.running().createFuture();
      getters.add(getter);
      getter.await();
    }
    return java.util.Objects.requireNonNull(done.poll());
  }

  @Override
  public Iterator<Coroutine<T>> iterator() {
    return this;
  }

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public Coroutine<T> next() {
    if (left == 0) {
      throw new NoSuchElementException();
    }
    left--;
    return Coroutine.of(
        "_wait_for_one",
        () -> {
          @SuppressWarnings("unchecked")
          T result = (T) waitForOne().result();
          return result;
        });
  }

  /**
   * The futures as they are done, for {@code async for}.
   *
   * @return an iterable whose iterator waits
   */
  public Iterable<Object> each() {
    return () ->
        new Iterator<Object>() {
          @Override
          public boolean hasNext() {
            return left > 0;
          }

          @Override
          public Object next() {
            left--;
            return waitForOne();
          }
        };
  }
}
