package io.portalis.asyncio;

import io.portalis.Capability;
import io.portalis.Dispatchers;
import io.portalis.Platform;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Where strands get their threads: virtual ones if there are any. */
final class StrandThreads {

  private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** How long a thread that has nothing to run is kept after the last new work for any. */
  static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** What a strand runs before it passes the turn on for good. */
  @FunctionalInterface
  interface Work {
    /**
     * Runs, with the turn.
     *
     * @return who gets the turn then
     */
    Strand run();
  }

  /** Something that has threads. */
  @FunctionalInterface
  interface Source {
    /**
     * Runs on another thread than the caller's, which gives it the turn by this and must not touch
     * the loop any more.
     */
    void execute(Work work);
  }

  private static final Source SOURCE =
      Platform.current().supports(Capability.VIRTUAL_THREADS)
          ? onVirtual(Dispatchers.virtualThreads())
          : new StrandPool(KEPT_NANOS, QUIET_NANOS);

  private StrandThreads() {}

  private static Source onVirtual(Executor executor) {
    return work -> executor.execute(() -> work.run().resume());
  }

  static void execute(Work work) {
    SOURCE.execute(work);
  }

  static Thread daemon(Runnable body) {
    Thread thread = new Thread(body, "asyncio");
    thread.setDaemon(true);
    return thread;
  }
}
