package io.portalis.spi;

import io.portalis.Capability;
import io.portalis.Platform;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * All that differs between platforms. Exactly one host is on the class path, found as a {@link
 * java.util.ServiceLoader service}; a TeaVM build chooses its own.
 *
 * <p>None of these methods blocks, except {@link #park}.
 */
public interface Host {

  /**
   * Which platform this is.
   *
   * @return the platform
   */
  Platform platform();

  /**
   * Whether operations that need a capability work here.
   *
   * @param capability the capability
   * @return true if they do
   */
  boolean supports(Capability capability);

  /**
   * How many bodies can run at the same time.
   *
   * @return the number, positive
   */
  int parallelism();

  /**
   * Monotonic time.
   *
   * @return nanoseconds from an arbitrary origin
   */
  long nanoTime();

  /**
   * Runs tasks soon, in order of arrival as far as the platform can, on at most {@code parallelism}
   * threads at once where more than {@link #parallelism()} are asked for. They must not block.
   *
   * @param parallelism how many of them are to run at once
   * @return the executor
   */
  Executor workers(int parallelism);

  /**
   * Runs tasks that may block.
   *
   * @return the dispatcher
   * @throws io.portalis.PlatformNotSupportedException where nothing can block
   */
  Executor io();

  /**
   * Starts a thread for one task, which may block, preferably a virtual one.
   *
   * @param name the name of the thread while it runs the task
   * @param task the task
   * @throws io.portalis.PlatformNotSupportedException where nothing can block
   */
  void startBlocking(String name, Runnable task);

  /**
   * Starts a virtual thread for each task.
   *
   * @return the executor
   * @throws io.portalis.PlatformNotSupportedException where there are none
   */
  Executor virtualThreads();

  /**
   * Runs tasks one after the other on a daemon thread that ends when idle.
   *
   * @param name the name of the thread
   * @return the executor
   * @throws io.portalis.PlatformNotSupportedException where there are no threads
   */
  Executor singleThread(String name);

  /**
   * Runs a short task after a delay, once, on a thread of the host's choice.
   *
   * @param delayNanos how long, in nanoseconds; zero or less means soon
   * @param task the task; it must not block
   * @return withdraws the task if it has not run
   */
  Runnable schedule(long delayNanos, Runnable task);

  /**
   * Blocks or parks until a future has ended, in whatever way.
   *
   * @param future what to wait for; it remembers nothing of a wait that was interrupted
   * @throws InterruptedException if the thread is interrupted meanwhile
   * @throws io.portalis.PlatformNotSupportedException where this caller cannot wait
   */
  void park(CompletableFuture<?> future) throws InterruptedException;

  /**
   * Tells a person about an exception that nobody else can observe.
   *
   * @param where the name of the task or place
   * @param error what was thrown
   */
  void reportUncaught(String where, Throwable error);

  /**
   * Tells a person about something that deserves attention but is no exception.
   *
   * @param message what happened
   */
  void warn(String message);

  /**
   * Learns of a new runtime. A host with one thread can tell that nothing will ever happen again,
   * and then names the tasks that wait for it.
   *
   * @param unfinished lists, whenever it is asked, the names and states of the runtime's tasks that
   *     have not finished
   * @return to be called when the runtime is closed
   */
  default Runnable runtimeOpened(Supplier<List<String>> unfinished) {
    return () -> {};
  }
}
