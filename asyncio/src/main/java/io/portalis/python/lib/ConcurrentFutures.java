package io.portalis.python.lib;

import io.portalis.asyncio.Asyncio;
import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyList;
import io.portalis.python.PySet;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.TimeoutError;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is there of Python's module {@code concurrent.futures}. */
@PythonModule(
    value = "concurrent.futures",
    classes = {ThreadPoolExecutor.class, ThreadFuture.class, FutureCancelled.class})
public final class ConcurrentFutures {

  /** Wait for one. */
  @Python("FIRST_COMPLETED")
  public static final String FIRST_COMPLETED = Asyncio.FIRST_COMPLETED;

  /** Wait for one that fails, or for all. */
  @Python("FIRST_EXCEPTION")
  public static final String FIRST_EXCEPTION = Asyncio.FIRST_EXCEPTION;

  /** Wait for all. */
  @Python("ALL_COMPLETED")
  public static final String ALL_COMPLETED = Asyncio.ALL_COMPLETED;

  private static final NamedTupleType WAITED =
      NamedTupleType.of("DoneAndNotDoneFutures", "done", "not_done");

  private ConcurrentFutures() {}

  /** Futures that report when they end. */
  private static final class Watch {
    private final LinkedBlockingQueue<ThreadFuture> ended = new LinkedBlockingQueue<>();
    private final Set<ThreadFuture> pending = new LinkedHashSet<>();
    private final @Nullable Double timeout;
    private final long start = System.nanoTime();
    private final int all;

    Watch(Iterable<?> fs, @Nullable Double timeout) {
      this.timeout = timeout;
      for (Object each : fs) {
        if (each instanceof ThreadFuture future) {
          pending.add(future);
        }
      }
      all = pending.size();
      pending.forEach(future -> future.whenDone(() -> ended.add(future)));
    }

    /** The next one that ends; null if the time is over. */
    @Nullable ThreadFuture next() {
      try {
        ThreadFuture next;
        if (timeout == null) {
          next = ended.take();
        } else {
          long left = (long) (timeout * 1e9) - (System.nanoTime() - start);
          next = ended.poll(Math.max(0, left), TimeUnit.NANOSECONDS);
        }
        if (next != null) {
          pending.remove(next);
        }
        return next;
      } catch (InterruptedException interrupted) {
        throw PyBaseException.raise(interrupted);
      }
    }
  }

  /** The futures in the order in which they end. */
  @Python("as_completed(fs, timeout=None)")
  public static PyIterator<ThreadFuture> asCompleted(Iterable<?> fs, @Nullable Double timeout) {
    Watch watch = new Watch(fs, timeout);
    return new PyIterator<>() {
      @Override
      protected boolean step() {
        if (watch.pending.isEmpty()) {
          return false;
        }
        ThreadFuture next = watch.next();
        if (next == null) {
          throw new TimeoutError(
              watch.pending.size() + " (of " + watch.all + ") futures unfinished");
        }
        return give(next);
      }
    };
  }

  /** Waits for futures: those that have ended, and the others. */
  @Python("wait(fs, timeout=None, return_when='ALL_COMPLETED')")
  public static NamedTuple wait(Iterable<?> fs, @Nullable Double timeout, String returnWhen) {
    PyList<Object> given = new PyList<>();
    fs.forEach(future -> given.append(future));
    Watch watch = new Watch(given, timeout);
    boolean enough = false;
    while (!watch.pending.isEmpty() && !enough) {
      ThreadFuture next = watch.next();
      enough =
          next == null
              || returnWhen.equals(FIRST_COMPLETED)
              || returnWhen.equals(FIRST_EXCEPTION)
                  && !next.cancelled()
                  && next.exception(null) != null;
    }
    PySet<Object> done = new PySet<>();
    PySet<Object> rest = new PySet<>();
    for (Object future : given) {
      (Py.truth(Py.invoke(future, "done")) ? done : rest).add(future);
    }
    return WAITED.make(done, rest);
  }
}
