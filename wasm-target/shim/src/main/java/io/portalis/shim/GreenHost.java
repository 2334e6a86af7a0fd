package io.portalis.shim;

import io.portalis.Capability;
import io.portalis.Platform;
import io.portalis.PlatformNotSupportedException;
import io.portalis.spi.Host;
import io.portalis.spi.LinkedFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/** What the hosts of targets with one thread share: the loop, and green threads on it. */
public abstract class GreenHost implements Host {

  private final EventLoop loop;
  private final Platform platform;
  private final GreenPool workers;
  private final GreenPool blocking;

  /**
   * Made once.
   *
   * @param loop the target's loop
   * @param platform the target
   */
  protected GreenHost(EventLoop loop, Platform platform) {
    this.loop = loop;
    this.platform = platform;
    this.workers = new GreenPool(loop, "worker");
    this.blocking = new GreenPool(loop, "blocking");
  }

  @Override
  public final Platform platform() {
    return platform;
  }

  @Override
  public boolean supports(Capability capability) {
    return switch (capability) {
      case BLOCKING_AWAIT, TIMERS -> true;
      case THREADS, VIRTUAL_THREADS, FETCH, WEBSOCKET -> false;
    };
  }

  @Override
  public int parallelism() {
    return 1;
  }

  @Override
  public long nanoTime() {
    return loop.nanoTime();
  }

  @Override
  public Executor workers(int parallelism) {
    return workers::execute;
  }

  @Override
  public Executor io() {
    return blocking::execute;
  }

  @Override
  public void startBlocking(String name, Runnable task) {
    blocking.execute(
        () -> {
          Thread thread = Thread.currentThread();
          String before = thread.getName();
          thread.setName(name);
          try {
            task.run();
          } finally {
            thread.setName(before);
            Thread.interrupted(); // not to be handed to the next task of this thread
          }
        });
  }

  @Override
  public Executor virtualThreads() {
    throw new PlatformNotSupportedException(Capability.VIRTUAL_THREADS, platform);
  }

  @Override
  public Executor singleThread(String name) {
    throw new PlatformNotSupportedException(Capability.THREADS, platform);
  }

  @Override
  public Runnable schedule(long delayNanos, Runnable task) {
    return loop.schedule(delayNanos, () -> workers.execute(task));
  }

  @Override
  public void park(CompletableFuture<?> future) throws InterruptedException {
    if (future.isDone()) {
      return;
    }
    if (!GreenThreads.isOnOne()) {
      throw new PlatformNotSupportedException(
          Capability.BLOCKING_AWAIT,
          platform,
          "in a bare callback of the loop: chain on the stage, or wait in a spawnBlocking body");
    }
    Thread waiting = Thread.currentThread();
    CompletableFuture<Boolean> interruption = new CompletableFuture<>();
    LinkedFuture.observeUntil(interruption, future, () -> LockSupport.unpark(waiting));
    while (!future.isDone()) {
      if (Thread.interrupted()) {
        interruption.complete(true);
        throw new InterruptedException();
      }
      LockSupport.park();
    }
  }

  @Override
  public void reportUncaught(String where, Throwable error) {
    loop.report(where, error);
  }
}
