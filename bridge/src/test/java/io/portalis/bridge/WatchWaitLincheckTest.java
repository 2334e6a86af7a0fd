package io.portalis.bridge;

import io.portalis.ChannelClosedException;
import io.portalis.channel.WatchReceiver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Waiting for a value of a watch: at the end whoever still waits has refused the last value, and
 * its condition was never tested by two at once. There is no specification, because the thread that
 * tests a condition may be another than the one that has sent the value: a wait that is cancelled
 * in between could have been served.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
@Param(name = "value", gen = IntGen.class, conf = "0:3")
public class WatchWaitLincheckTest {

  private final VersionedWatch<Integer> watch = new VersionedWatch<>(0);
  private final WatchReceiver<Integer> watcher = watch.subscribe();
  private final Pending<Integer> pending = new Pending<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicReference<String> fault = new AtomicReference<>();

  /** Waits for an odd value. */
  @Operation
  public void waitFor(@Param(name = "thread") int thread) {
    AtomicBoolean tested = new AtomicBoolean();
    pending.add(
        thread,
        watcher.waitFor(
            value -> {
              if (tested.getAndSet(true)) {
                fault.set("tested by two at once");
              }
              boolean isOdd = value % 2 == 1;
              tested.set(false);
              return isOdd;
            }));
  }

  @Operation
  public void cancel(@Param(name = "thread") int thread) {
    check(pending.cancel(thread, value -> value));
  }

  private void check(String end) {
    switch (end) {
      case Pending.NONE, Pending.CANCELLED, "1", "3" -> {}
      case "ChannelClosedException" -> {
        if (!closed.get()) {
          fault.set(end);
        }
      }
      default -> fault.set(end);
    }
  }

  @Operation
  public void send(@Param(name = "value") int value) {
    try {
      watch.send(value);
    } catch (ChannelClosedException ignored) {
      // an operation like another
    }
  }

  @Operation(runOnce = true)
  public void close() {
    closed.set(true);
    watch.close();
  }

  @Validate
  public void whoWaitsHasRefusedTheLastValue() {
    for (CompletableFuture<? extends Integer> wait : pending.all()) {
      if (wait.isDone()) {
        check(Pending.end(wait, value -> value));
      } else if (watch.value() % 2 == 1 || closed.get()) {
        fault.set("waits for " + watch.value() + ", closed: " + closed);
      }
    }
    if (fault.get() != null) {
      throw new AssertionError(fault.get());
    }
  }

  @Test
  void modelChecking() {
    Lincheck.model(WatchWaitLincheckTest.class, WatchWaitLincheckTest.class, 3, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(WatchWaitLincheckTest.class, WatchWaitLincheckTest.class, 3, true);
  }

  @Test
  void stress() {
    Lincheck.stress(WatchWaitLincheckTest.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(WatchWaitLincheckTest.class, 3, true);
  }
}
