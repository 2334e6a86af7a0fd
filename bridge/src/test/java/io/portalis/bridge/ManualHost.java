package io.portalis.bridge;

import io.portalis.Capability;
import io.portalis.Platform;
import io.portalis.spi.Host;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A host whose clock and workers are moved by the test. */
final class ManualHost implements Host {

  /** What was asked of {@link #schedule} and not withdrawn. */
  record Wake(long atNanos, Runnable task) {}

  final ArrayDeque<Runnable> ready = new ArrayDeque<>();
  final List<Wake> wakes = new ArrayList<>();
  final List<String> reports = new ArrayList<>();
  long nanos;
  int wakesAsked;

  /** Moves the clock, waking on the way whoever wants to be woken. */
  void advanceTo(long target) {
    while (true) {
      Wake next = wakes.stream().min(Comparator.comparingLong(Wake::atNanos)).orElse(null);
      if (next == null || next.atNanos > target) {
        nanos = Math.max(nanos, target);
        return;
      }
      wakes.remove(next);
      nanos = Math.max(nanos, next.atNanos);
      next.task.run();
      runReady();
    }
  }

  void runReady() {
    for (Runnable task = ready.poll(); task != null; task = ready.poll()) {
      task.run();
    }
  }

  @Override
  public Platform platform() {
    return Platform.JVM;
  }

  @Override
  public boolean supports(Capability capability) {
    return false;
  }

  @Override
  public int parallelism() {
    return 1;
  }

  @Override
  public long nanoTime() {
    return nanos;
  }

  @Override
  public Executor workers(int parallelism) {
    return ready::add;
  }

  @Override
  public Executor io() {
    return ready::add;
  }

  @Override
  public void startBlocking(String name, Runnable task) {
    ready.add(task);
  }

  @Override
  public Executor virtualThreads() {
    return ready::add;
  }

  @Override
  public Executor singleThread(String name) {
    return ready::add;
  }

  @Override
  public Runnable schedule(long delayNanos, Runnable task) {
    Wake wake = new Wake(nanos + Math.max(0, delayNanos), task);
    wakes.add(wake);
    wakesAsked++;
    return () -> wakes.remove(wake);
  }

  @Override
  public void park(CompletableFuture<?> future) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void reportUncaught(String where, Throwable error) {
    reports.add(where + ": " + error);
  }

  @Override
  public void warn(String message) {
    reports.add(message);
  }
}
