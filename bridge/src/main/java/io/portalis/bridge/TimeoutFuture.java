package io.portalis.bridge;

import io.portalis.TaskTimeoutException;
import io.portalis.spi.LinkedFuture;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Mirrors a stage until time runs out. */
final class TimeoutFuture<T extends @Nullable Object> extends TimedFuture<T> {

  private final Duration timeout;
  private final CompletableFuture<T> stage;
  private volatile boolean expired;

  TimeoutFuture(Duration timeout, CompletableFuture<T> stage) {
    this.timeout = timeout;
    this.stage = stage;
  }

  /** Starts the clock, unless the stage has ended already, and watches the stage. */
  TimeoutFuture<T> start(WheelTimer timer) {
    if (!stage.isDone()) {
      timer.schedule(this, timeout);
    }
    LinkedFuture.observe(stage, this::stageEnded);
    return this;
  }

  private void stageEnded(T value, @Nullable Throwable failure) {
    if (expired && isCancellation(failure)) {
      completeExceptionally(new TaskTimeoutException(timeout));
    } else if (Failures.pass(value, failure, this)) {
      super.withdraw();
    }
  }

  @Override
  public void run() {
    if (isDone()) {
      return;
    }
    expired = true;
    Failures.cancel(stage, "timed out after " + timeout);
    boolean isFaster = stage.isDone() && !isCancellation(Failures.of(stage));
    boolean isAboutToEnd = stage instanceof LinkedFuture<?> own && own.isAboutToEnd();
    if (!isFaster && !isAboutToEnd) { // what the stage brings must not be lost
      completeExceptionally(new TaskTimeoutException(timeout));
    }
  }

  /** A stage that depends on a cancelled one fails with the cancellation, but is not cancelled. */
  private static boolean isCancellation(@Nullable Throwable failure) {
    return failure != null && Failures.isCancellation(Failures.unwrap(failure));
  }

  @Override
  protected void withdraw() {
    super.withdraw();
    Failures.cancel(stage, "cancelled");
  }
}
