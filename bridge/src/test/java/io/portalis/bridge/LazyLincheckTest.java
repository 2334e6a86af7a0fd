package io.portalis.bridge;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A lazy value: one attempt at a time, which is cancelled if all who wait for it give up, and none
 * when somebody has the value. These are invariants and no specification, because an attempt begins
 * outside of the lock, in the midst of a {@code get}.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
public class LazyLincheckTest {

  private final AtomicReference<CompletableFuture<Integer>> latest =
      new AtomicReference<>(CompletableFuture.failedFuture(new IllegalStateException("none yet")));
  private final AtomicReference<Integer> value = new AtomicReference<>();
  private final AtomicReference<String> fault = new AtomicReference<>();
  private final SingleFlight<Integer> lazy = new SingleFlight<>(this::begin);
  private final Pending<Integer> pending = new Pending<>();

  private CompletableFuture<Integer> begin() {
    CompletableFuture<Integer> attempt = new CompletableFuture<>();
    CompletableFuture<Integer> previous = latest.getAndSet(attempt);
    if (!previous.isDone()) {
      fault.set("an attempt is under way");
    }
    if (value.get() != null) {
      fault.set("there is a value");
    }
    return attempt;
  }

  @Operation
  public void get(@Param(name = "thread") int thread) {
    pending.add(thread, lazy.get());
  }

  @Operation
  public void cancel(@Param(name = "thread") int thread) {
    String end = pending.cancel(thread, this::seen);
    if (end.equals(Pending.NOT_DONE)) {
      fault.set(end);
    }
  }

  private Integer seen(Integer got) {
    if (!value.compareAndSet(null, got) && !value.get().equals(got)) {
      fault.set("there are two values");
    }
    return got;
  }

  @Operation
  public void succeed() {
    CompletableFuture<Integer> attempt = latest.get();
    attempt.complete(System.identityHashCode(attempt));
  }

  @Operation
  public void fail() {
    latest.get().completeExceptionally(new IllegalStateException("test"));
  }

  @Validate
  public void whoWaitsAndTheAttemptEndTogether() {
    boolean isUnderWay = !latest.get().isDone();
    boolean isAwaited = pending.all().stream().anyMatch(get -> !get.isDone());
    if (fault.get() != null || isUnderWay != isAwaited) {
      throw new AssertionError(fault + ", under way: " + isUnderWay + ", awaited: " + isAwaited);
    }
  }

  @Test
  void modelChecking() {
    Lincheck.model(LazyLincheckTest.class, LazyLincheckTest.class, 3, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(LazyLincheckTest.class, LazyLincheckTest.class, 3, true);
  }

  @Test
  void stress() {
    Lincheck.stress(LazyLincheckTest.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(LazyLincheckTest.class, 3, true);
  }
}
