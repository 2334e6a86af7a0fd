package io.portalis.asyncio;

import io.portalis.python.PyBaseException;
import io.portalis.python.PyList;
import io.portalis.python.PySet;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.Tuple;
import io.portalis.python.TypeError;
import io.portalis.python.ValueError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** asyncio's functions that wait for several things, or for one with a limit. */
@PythonModule("asyncio")
public final class Waiting {

  private Waiting() {}

  /** The future of a {@code gather}: cancelling it cancels all that it waits for. */
  private static final class Gathering<T extends @Nullable Object> extends FutureBase<T> {
    private final List<Future<?>> children;
    private boolean requested;

    Gathering(EventLoop loop, List<Future<?>> children) {
      super(loop);
      this.children = children;
    }

    @Override
    public boolean cancel(@Nullable Object msg) {
      if (done()) {
        return false;
      }
      boolean any = false;
      for (Future<?> child : children) {
        any |= child.cancel(msg);
      }
      requested |= any;
      return any;
    }
  }

  /** A future whose two forms of cancel are one. */
  private abstract static class FutureBase<T extends @Nullable Object> extends Future<T> {
    FutureBase(EventLoop loop) {
      super(loop);
    }

    @Override
    public final boolean cancel() {
      return cancel(null);
    }
  }

  /**
   * Waits for all, and gives their results in order; the first exception is passed on at once.
   *
   * @param aws coroutines, which become tasks, and futures
   * @param <T> what the results have in common
   * @return a future of a list
   */
  @SafeVarargs
  @Python("gather(*aws)")
  public static <T extends @Nullable Object> Future<PyList<T>> gather(
      Awaitable<? extends T>... aws) {
    return gathering(Arrays.asList(aws), false);
  }

  /**
   * Waits for all, as the other form.
   *
   * @param aws coroutines and futures
   * @param <T> what the results have in common
   * @return a future of a list
   */
  @Python("gather(*aws)")
  public static <T extends @Nullable Object> Future<PyList<T>> gather(
      Iterable<? extends Awaitable<? extends T>> aws) {
    return gathering(aws, false);
  }

  /**
   * Waits for all, and gives their results or exceptions in order.
   *
   * @param returnExceptions whether exceptions are results
   * @param aws coroutines and futures
   * @return a future of a list
   */
  @Python("gather(*aws, return_exceptions)")
  public static Future<PyList<Object>> gather(boolean returnExceptions, Awaitable<?>... aws) {
    return gathering(Arrays.asList(aws), returnExceptions);
  }

  /**
   * Waits for all, as the other form.
   *
   * @param aws coroutines and futures
   * @param returnExceptions whether exceptions are results
   * @return a future of a list
   */
  @Python("gather(*aws, return_exceptions)")
  public static Future<PyList<Object>> gather(
      Iterable<? extends Awaitable<?>> aws, boolean returnExceptions) {
    return gathering(aws, returnExceptions);
  }

  private static <T extends @Nullable Object> Future<PyList<T>> gathering(
      Iterable<?> aws, boolean returnExceptions) {
    EventLoop loop = EventLoop.running();
    List<Future<?>> children = new ArrayList<>();
    Map<Object, Future<?>> known = new IdentityHashMap<>();
    Set<Future<?>> distinct = new LinkedHashSet<>();
    for (Object each : aws) {
      Future<?> future = known.get(each);
      if (future == null) {
        future = Asyncio.ensureFuture(each, null);
        known.put(each, future);
        distinct.add(future);
      }
      children.add(future);
    }
    if (children.isEmpty()) {
      Future<PyList<T>> none = loop.createFuture();
      none.setResult(new PyList<>());
      return none;
    }
    Gathering<PyList<T>> outer = new Gathering<>(loop, children);
    int[] finished = {0};
    Future.Listener listener =
        future -> {
          finished[0]++;
          if (outer.done()) {
            return;
          }
          if (!returnExceptions) {
            if (future.cancelled()) {
              outer.setException(future.cancellation());
              return;
            }
            if (future.error() != null) {
              outer.setException(future.error());
              return;
            }
          }
          if (finished[0] == distinct.size()) {
            finishGathering(outer, children);
          }
        };
    for (Future<?> future : distinct) {
      future.listen(listener);
    }
    return outer;
  }

  /** What CPython's gather says of a cancelled child: a task has forgotten its message by then. */
  private static Object messageOf(Future<?> child) {
    Object message = child instanceof Task<?> ? null : child.cancelMessage();
    return message == null ? "" : message;
  }

  private static <T extends @Nullable Object> void finishGathering(
      Gathering<PyList<T>> outer, List<Future<?>> children) {
    PyList<T> results = new PyList<>();
    for (Future<?> child : children) {
      Object result =
          child.cancelled()
              ? new CancelledError(messageOf(child))
              : child.error() != null ? child.error() : child.value();
      @SuppressWarnings("unchecked")
      T each = (T) result;
      results.append(each);
    }
    if (outer.requested) {
      PyBaseException error =
          children.get(children.size() - 1).cancelled()
              ? children.get(children.size() - 1).cancellation()
              : new CancelledError();
      outer.setException(error);
    } else {
      outer.setResult(results);
    }
  }

  /**
   * Waits for all.
   *
   * @param fs tasks and futures
   * @return a coroutine of those that are done and those that are not
   */
  @Python("wait(fs)")
  public static Coroutine<Tuple> wait(Iterable<?> fs) {
    return wait(fs, null, Asyncio.ALL_COMPLETED);
  }

  /**
   * Waits for some.
   *
   * @param fs tasks and futures
   * @param timeout seconds, or null
   * @param returnWhen what to wait for
   * @return a coroutine of those that are done and those that are not
   */
  @Python("wait(fs, *, timeout=None, return_when='ALL_COMPLETED')")
  public static Coroutine<Tuple> wait(Iterable<?> fs, @Nullable Double timeout, String returnWhen) {
    return Coroutine.of(
        "wait",
        () -> {
          Set<Future<?>> all = new LinkedHashSet<>();
          for (Object each : fs) {
            if (each instanceof Coroutine<?>) {
              throw new TypeError("Passing coroutines is forbidden, use tasks explicitly.");
            }
            all.add((Future<?>) each);
          }
          if (all.isEmpty()) {
            throw new ValueError("Set of Tasks/Futures is empty.");
          }
          boolean known =
              returnWhen.equals(Asyncio.FIRST_COMPLETED)
                  || returnWhen.equals(Asyncio.FIRST_EXCEPTION)
                  || returnWhen.equals(Asyncio.ALL_COMPLETED);
          if (!known) {
            throw new ValueError("Invalid return_when value: " + returnWhen);
          }
          return waited(all, timeout, returnWhen);
        });
  }

  private static Tuple waited(Set<Future<?>> all, @Nullable Double timeout, String returnWhen) {
    EventLoop loop = EventLoop.running();
    Future<@Nullable Object> waiter = loop.createFuture();
    TimerHandle timer =
        timeout == null ? null : loop.schedule(loop.time() + timeout, waiter::release);
    int[] left = {all.size()};
    TimerHandle[] timers = {timer};
    Future.Listener listener =
        future -> {
          left[0]--;
          boolean failed = !future.cancelled() && future.error() != null;
          if (left[0] <= 0
              || returnWhen.equals(Asyncio.FIRST_COMPLETED)
              || (returnWhen.equals(Asyncio.FIRST_EXCEPTION) && failed)) {
            if (timers[0] != null) {
              timers[0].cancel();
            }
            waiter.release();
          }
        };
    for (Future<?> future : all) {
      future.listen(listener);
    }
    try {
      waiter.await();
    } finally {
      if (timer != null) {
        timer.cancel();
      }
      for (Future<?> future : all) {
        future.removeDoneCallback(listener);
      }
    }
    PySet<Future<?>> done = new PySet<>();
    PySet<Future<?>> pending = new PySet<>();
    for (Future<?> future : all) {
      (future.done() ? done : pending).add(future);
    }
    return Tuple.of(done, pending);
  }

  /**
   * Waits for one with a limit of time, after which it is cancelled.
   *
   * @param awaitable what to wait for
   * @param timeout seconds; null for no limit
   * @param <T> the type of the result
   * @return a coroutine of the result, which raises a TimeoutError after the limit
   */
  @Python("wait_for(fut, timeout)")
  public static <T extends @Nullable Object> Coroutine<T> waitFor(
      Awaitable<T> awaitable, @Nullable Double timeout) {
    return Coroutine.of("wait_for", () -> WaitFor.await(awaitable, timeout));
  }

  /**
   * Gives results in the order in which they come.
   *
   * @param fs coroutines and futures
   * @param <T> what the results have in common
   * @return an iterator of coroutines
   */
  @Python("as_completed(fs)")
  public static <T extends @Nullable Object> AsCompleted<T> asCompleted(
      Iterable<? extends Awaitable<? extends T>> fs) {
    return new AsCompleted<>(fs, null);
  }

  /**
   * Gives results in the order in which they come, with a limit of time.
   *
   * @param fs coroutines and futures
   * @param timeout seconds, or null
   * @param <T> what the results have in common
   * @return an iterator of coroutines
   */
  @Python("as_completed(fs, *, timeout)")
  public static <T extends @Nullable Object> AsCompleted<T> asCompleted(
      Iterable<? extends Awaitable<? extends T>> fs, @Nullable Double timeout) {
    return new AsCompleted<>(fs, timeout);
  }
}
