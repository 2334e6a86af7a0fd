package io.portalis.jvm;

import io.portalis.Capability;
import io.portalis.Platform;
import io.portalis.PlatformNotSupportedException;
import io.portalis.spi.Host;
import io.portalis.spi.LinkedFuture;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.CoroutineDispatcher;
import kotlinx.coroutines.DefaultExecutorKt;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.DisposableHandle;

/** The host on a Java virtual machine, over the shared pools and the timer of kotlinx. */
public final class JvmHost implements Host {

  private static final Logger LOG = System.getLogger("io.portalis");

  /** How long a single thread stays without work. */
  private static final long IDLE_MILLIS = 1_000;

  private final int parallelism = Runtime.getRuntime().availableProcessors();

  /** For the service loader. */
  public JvmHost() {}

  @Override
  public Platform platform() {
    return Platform.JVM;
  }

  @Override
  public boolean supports(Capability capability) {
    return switch (capability) {
      case THREADS, BLOCKING_AWAIT, TIMERS -> true;
      case VIRTUAL_THREADS -> VirtualThreads.AVAILABLE;
      case FETCH, WEBSOCKET -> false;
    };
  }

  @Override
  public int parallelism() {
    return parallelism;
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  /**
   * {@code Dispatchers.Default}, or, for more at once than it has threads, a view of the elastic
   * {@code Dispatchers.IO}, which shares them. Always to the end of the queue: the plain {@code
   * dispatch} of kotlinx puts what comes from its own threads in front.
   */
  @Override
  public Executor workers(int asked) {
    CoroutineDispatcher pool =
        asked <= Math.max(2, parallelism)
            ? Dispatchers.getDefault()
            : Dispatchers.getIO().limitedParallelism(asked, null);
    return task -> pool.dispatchYield(EmptyCoroutineContext.INSTANCE, task);
  }

  @Override
  public Executor io() {
    return task ->
        Dispatchers.getIO()
            .dispatch(
                EmptyCoroutineContext.INSTANCE,
                () -> {
                  task.run();
                  Thread.interrupted(); // not to be handed to the next task of this thread
                });
  }

  @Override
  public void startBlocking(String name, Runnable task) {
    if (VirtualThreads.AVAILABLE) {
      VirtualThreads.start(
          () -> {
            Thread.currentThread().setName(name);
            task.run();
          });
    } else {
      io().execute(() -> runNamed(name, task));
    }
  }

  private static void runNamed(String name, Runnable task) {
    Thread thread = Thread.currentThread();
    String before = thread.getName();
    thread.setName(name);
    try {
      task.run();
    } finally {
      thread.setName(before);
    }
  }

  @Override
  public Executor virtualThreads() {
    if (!VirtualThreads.AVAILABLE) {
      throw new PlatformNotSupportedException(Capability.VIRTUAL_THREADS, Platform.JVM);
    }
    return VirtualThreads::start;
  }

  @Override
  public Executor singleThread(String name) {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_MILLIS,
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  @Override
  public Runnable schedule(long delayNanos, Runnable task) {
    long millis = TimeUnit.NANOSECONDS.toMillis(Math.max(0, delayNanos) + 999_999);
    DisposableHandle handle =
        DefaultExecutorKt.getDefaultDelay()
            .invokeOnTimeout(millis, task, EmptyCoroutineContext.INSTANCE);
    return handle::dispose;
  }

  @Override
  public void park(CompletableFuture<?> future) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    CompletableFuture<Boolean> interruption = new CompletableFuture<>();
    LinkedFuture.observeUntil(interruption, future, ended::countDown);
    try {
      ended.await();
    } catch (InterruptedException interrupted) {
      interruption.complete(true);
      throw interrupted;
    }
  }

  @Override
  public void reportUncaught(String where, Throwable error) {
    LOG.log(Level.ERROR, "uncaught in " + where, error);
  }

  @Override
  public void warn(String message) {
    LOG.log(Level.WARNING, message);
  }
}
