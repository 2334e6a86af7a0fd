package io.portalis;

import io.portalis.spi.Engine;
import java.util.Objects;
import java.util.concurrent.Executor;

/** The dispatchers of this platform. None of these methods blocks. */
public final class Dispatchers {

  private Dispatchers() {}

  /**
   * The non-blocking workers of the platform: kotlinx {@code Dispatchers.Default} on the JVM, the
   * JS event loop in the browser, the loop on WASI.
   *
   * @return the dispatcher
   */
  public static Dispatcher platformDefault() {
    return Engine.get().platformDefault();
  }

  /**
   * Threads that may block: kotlinx {@code Dispatchers.IO}, or green threads.
   *
   * @return the dispatcher
   * @throws PlatformNotSupportedException where nothing can block
   */
  public static Dispatcher io() {
    return Engine.get().io();
  }

  /**
   * A new virtual thread for each body.
   *
   * @return the dispatcher
   * @throws PlatformNotSupportedException where the JDK has no virtual threads (before 21)
   */
  public static Dispatcher virtualThreads() {
    return Engine.get().virtualThreads();
  }

  /**
   * One daemon thread, which is started when there is work and ends when idle.
   *
   * @param name the name of the thread and of the dispatcher
   * @return a new dispatcher; bodies run on it in the order in which they came
   * @throws PlatformNotSupportedException where the platform has no threads
   * @throws NullPointerException if {@code name} is null
   */
  public static Dispatcher singleThread(String name) {
    return Engine.get().singleThread(Objects.requireNonNull(name, "name"));
  }

  /**
   * Runs a body on the thread that hands it over, before {@code execute} returns; a body handed
   * over by another such body runs right after it, so that the stack stays bounded.
   *
   * @return the dispatcher
   */
  public static Dispatcher immediate() {
    return Engine.get().immediate();
  }

  /**
   * A dispatcher over an executor of the caller, who keeps the care of it. It counts as one that
   * must not be blocked. A task that the executor rejects fails with the rejection; an executor
   * that drops what it had accepted, as {@code shutdownNow()} does, leaves tasks that never end.
   *
   * @param executor runs the bodies
   * @return the dispatcher; {@code executor} itself if it is one
   * @throws NullPointerException if {@code executor} is null
   */
  public static Dispatcher from(Executor executor) {
    Objects.requireNonNull(executor, "executor");
    return executor instanceof Dispatcher dispatcher ? dispatcher : Engine.get().from(executor);
  }
}
