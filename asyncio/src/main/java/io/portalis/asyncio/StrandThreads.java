package io.portalis.asyncio;

import io.portalis.Capability;
import io.portalis.Dispatchers;
import io.portalis.Platform;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Where strands get their threads: virtual ones if there are any. */
final class StrandThreads {

  static final Executor EXECUTOR =
      Platform.current().supports(Capability.VIRTUAL_THREADS)
          ? Dispatchers.virtualThreads()
          : Executors.newCachedThreadPool(StrandThreads::daemon);

  private StrandThreads() {}

  static Thread daemon(Runnable body) {
    Thread thread = new Thread(body, "asyncio");
    thread.setDaemon(true);
    return thread;
  }
}
