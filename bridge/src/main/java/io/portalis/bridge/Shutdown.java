package io.portalis.bridge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The end of a runtime: refuse, wait, cancel, wait once more, give up. It can be asked for several
 * times; the shortest grace wins.
 */
final class Shutdown {

  private final StructuredScope root;
  private final CoroutineEngine engine;
  private final Runnable closed;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<Boolean> end = new CompletableFuture<>();

  /** Whether something had to be cancelled. */
  private volatile boolean cancelled;

  /** For the runtime of a root; {@code closed} runs at the end. */
  Shutdown(StructuredScope root, CoroutineEngine engine, Runnable closed) {
    this.root = root;
    this.engine = engine;
    this.closed = closed;
  }

  /**
   * Ends the runtime.
   *
   * @param grace how long to wait before the rest is cancelled
   * @param lastGrace how long to wait from then on before what is left is given up
   * @return true when all ended by itself
   */
  CompletableFuture<Boolean> within(Duration grace, Duration lastGrace) {
    if (begun.compareAndSet(false, true)) {
      root.refuseHere();
      root.quiescence().thenRun(this::drained);
    }
    after(
        grace,
        () -> {
          cancelRest();
          after(lastGrace, this::giveUp);
        });
    return end;
  }

  private void after(Duration delay, Runnable action) {
    if (!end.isDone()) {
      CompletableFuture<Void> timer = engine.sleep(delay);
      timer.thenRun(action);
      end.thenRun(() -> timer.cancel(false));
    }
  }

  /** Everything has ended, but scopes that are still open may have spawned since: no more. */
  private void drained() {
    root.refuse();
    CompletableFuture<Void> rest = root.quiescence();
    if (!rest.isDone()) {
      cancelRest();
    }
    rest.thenRun(() -> finish(!cancelled));
  }

  private void cancelRest() {
    if (!end.isDone()) {
      cancelled = true;
      root.stop("runtime closed");
    }
  }

  private void giveUp() {
    if (end.isDone()) {
      return;
    }
    root.refuse();
    List<String> names = new ArrayList<>();
    root.forEachTask(task -> names.add(task.name()));
    if (finish(false)) {
      engine
          .host()
          .warn("the runtime is closed, but these bodies still run: " + String.join(", ", names));
    }
  }

  private boolean finish(boolean clean) {
    root.ended();
    root.reportFailures();
    root.runtime.failures.reportAll();
    closed.run();
    return end.complete(clean);
  }
}
