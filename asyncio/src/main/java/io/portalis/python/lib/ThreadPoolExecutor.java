package io.portalis.python.lib;

import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyObject;
import io.portalis.python.Python;
import io.portalis.python.RuntimeError;
import io.portalis.python.ValueError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code concurrent.futures.ThreadPoolExecutor}. Its threads start when they are needed.
 */
@Python("ThreadPoolExecutor")
public final class ThreadPoolExecutor extends PyObject {

  private static final AtomicInteger POOLS = new AtomicInteger();
  private static final Runnable END = () -> {};

  private final LinkedBlockingQueue<Runnable> calls = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger idle = new AtomicInteger();
  private final long maxWorkers;
  private final String prefix;
  private boolean closed;

  /**
   * Makes a pool.
   *
   * @param maxWorkers how many threads it may have, or null for a few
   * @param threadNamePrefix the beginning of their names
   */
  @Python("ThreadPoolExecutor(max_workers=None, thread_name_prefix='')")
  public ThreadPoolExecutor(@Nullable Long maxWorkers, String threadNamePrefix) {
    if (maxWorkers != null && maxWorkers <= 0) {
      throw new ValueError("max_workers must be greater than 0");
    }
    this.maxWorkers =
        maxWorkers == null
            ? Math.min(32, Runtime.getRuntime().availableProcessors() + 4)
            : maxWorkers;
    int number = threadNamePrefix.isEmpty() ? POOLS.getAndIncrement() : 0;
    this.prefix = threadNamePrefix.isEmpty() ? "ThreadPoolExecutor-" + number : threadNamePrefix;
  }

  /** Calls a function on a thread of the pool. */
  @Python("submit(fn, /, *args)")
  public ThreadFuture submit(@Nullable Object fn, @Nullable Object... args) {
    return submit(fn, Args.of(args));
  }

  /** Calls a function on a thread of the pool, with keywords. */
  @Python("submit(fn, /, *args, **kwargs)")
  public ThreadFuture submit(
      @Nullable Object fn, PyDict<String, Object> kwargs, @Nullable Object... args) {
    return submit(fn, Args.of(args).spreadKeywords(kwargs));
  }

  private synchronized ThreadFuture submit(@Nullable Object fn, Args args) {
    if (closed) {
      throw new RuntimeError("cannot schedule new futures after shutdown");
    }
    ThreadFuture future = new ThreadFuture();
    calls.add(() -> run(future, fn, args));
    if (idle.get() >= calls.size()) {
      return future;
    }
    if (threads.size() < maxWorkers) {
      Thread thread = new Thread(this::work, prefix + "_" + threads.size());
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
    return future;
  }

  private static void run(ThreadFuture future, @Nullable Object fn, Args args) {
    if (!future.begin()) {
      return;
    }
    @Nullable Object result;
    try {
      result = Py.call(fn, args);
    } catch (Throwable error) {
      future.setException(error);
      return;
    }
    future.setResult(result);
  }

  private void work() {
    try {
      while (true) {
        idle.incrementAndGet();
        Runnable call = calls.take();
        idle.decrementAndGet();
        if (call == END) {
          calls.add(END);
          return;
        }
        call.run();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The results of a function for items, in order; each is waited for when it is asked for. */
  @Python("map(fn, *iterables)")
  public PyIterator<@Nullable Object> map(@Nullable Object fn, Iterable<?>... iterables) {
    List<ThreadFuture> futures = new ArrayList<>();
    List<Iterator<?>> sources = new ArrayList<>();
    for (Iterable<?> iterable : iterables) {
      sources.add(iterable.iterator());
    }
    while (!sources.isEmpty() && sources.stream().allMatch(Iterator::hasNext)) {
      futures.add(submit(fn, Args.of(sources.stream().map(Iterator::next).toArray())));
    }
    Iterator<ThreadFuture> pending = futures.iterator();
    return new PyIterator<>() {
      @Override
      protected boolean step() {
        return pending.hasNext() && give(pending.next().result(null));
      }
    };
  }

  /** Takes no more calls and waits for those there are. */
  @Python("shutdown()")
  public void shutdown() {
    shutdown(true, false);
  }

  /** Takes no more calls, and waits for those there are or cancels those that have not begun. */
  @Python("shutdown(wait=True, *, cancel_futures=False)")
  public void shutdown(boolean wait, boolean cancelFutures) {
    List<Thread> all;
    synchronized (this) {
      closed = true;
      all = new ArrayList<>(threads);
    }
    if (cancelFutures) {
      calls.clear();
    }
    calls.add(END);
    if (!wait) {
      return;
    }
    try {
      for (Thread thread : all) {
        thread.join();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public @Nullable Object __enter__() {
    return this;
  }

  @Override
  public @Nullable Object __exit__(
      @Nullable Object type, @Nullable Object error, @Nullable Object traceback) {
    shutdown();
    return false;
  }
}
