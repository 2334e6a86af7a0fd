package io.portalis.bridge;

import io.portalis.spi.LinkedFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two stages derived from one future, cancelled by several threads while it is observed: the future
 * is cancelled exactly when both are, and withdrawn once.
 */
@Param(name = "stage", gen = IntGen.class, conf = "0:1")
public class LinkedFutureLincheckTest {

  private final AtomicInteger withdrawn = new AtomicInteger();
  private final LinkedFuture<String> source =
      new LinkedFuture<>() {
        @Override
        protected void withdraw() {
          withdrawn.incrementAndGet();
        }
      };
  private final CompletableFuture<?>[] stages = {
    source.thenRun(() -> {}), source.thenRun(() -> {})
  };

  @Operation
  public void cancel(@Param(name = "stage") int stage) {
    stages[stage].cancel(false);
  }

  @Operation
  public void observe() {
    LinkedFuture.observe(source, (value, failure) -> {});
  }

  @Validate
  public void sourceIsCancelledWithTheLastStage() {
    boolean all = stages[0].isCancelled() && stages[1].isCancelled();
    if (source.isCancelled() != all || withdrawn.get() != (all ? 1 : 0)) {
      throw new AssertionError(
          "cancelled: " + all + ", source: " + source + ", withdrawn: " + withdrawn);
    }
  }

  @Test
  void modelChecking() {
    Lincheck.model(LinkedFutureLincheckTest.class, 2, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(LinkedFutureLincheckTest.class, 2, true);
  }
}
