package io.portalis.samples.service;

import io.portalis.AsyncError;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What became of the calls to upstreams. Shows that a call nobody waits for does not go on. */
final class CallCounts {

  private final LongAdder sent = new LongAdder();
  private final LongAdder answered = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder cancelled = new LongAdder();

  /** Counts a call now and its end when it comes. */
  void follow(CompletableFuture<?> call) {
    sent.increment();
    call.whenComplete((answer, failure) -> counterFor(failure).increment());
  }

  private LongAdder counterFor(@Nullable Throwable failure) {
    if (failure == null) {
      return answered;
    }
    return AsyncError.kindOf(failure) == AsyncError.Kind.CANCELLED ? cancelled : failed;
  }

  long sent() {
    return sent.sum();
  }

  long answered() {
    return answered.sum();
  }

  long failed() {
    return failed.sum();
  }

  long cancelled() {
    return cancelled.sum();
  }

  long inFlight() {
    return sent() - answered() - failed() - cancelled();
  }
}
