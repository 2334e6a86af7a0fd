package io.portalis.bridge;

import java.util.concurrent.CompletableFuture;
import kotlinx.coroutines.CompletableDeferred;
import kotlinx.coroutines.CompletableDeferredKt;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A call of kotlinx that others resume while its owner gives it up, in one way or the other: it has
 * one end, and is done when the owner's call returns.
 */
public class SuspensionLincheckTest {

  private final CompletableDeferred<Integer> call = CompletableDeferredKt.CompletableDeferred(null);
  private final CompletableFuture<Integer> future = new Awaiting().start();

  private final class Awaiting extends Suspension<Integer, Integer> {
    Awaiting start() {
      started(call.await(this));
      return this;
    }

    @Override
    void returned(Integer result) {
      completeHere(result);
    }

    @Override
    void failed(Throwable failure) {
      failHere(failure);
    }
  }

  @Operation(nonParallelGroup = "owner")
  public String cancel() {
    return Pending.cancel(future, value -> value);
  }

  @Operation(nonParallelGroup = "owner")
  public String complete() {
    future.complete(2);
    return future.isDone() ? Pending.end(future, value -> value) : Pending.NOT_DONE;
  }

  @Operation
  public void resume() {
    call.complete(1);
  }

  /** The same without concurrency. */
  public static final class Specification {
    private String end;

    public String cancel() {
      return end(Pending.CANCELLED);
    }

    public String complete() {
      return end("2");
    }

    public void resume() {
      end("1");
    }

    private String end(String how) {
      if (end == null) {
        end = how;
      }
      return end;
    }
  }

  @Test
  void modelChecking() {
    Lincheck.model(SuspensionLincheckTest.class, Specification.class, 2, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(SuspensionLincheckTest.class, Specification.class, 2, true);
  }

  @Test
  void stress() {
    Lincheck.stress(SuspensionLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(SuspensionLincheckTest.class, Specification.class, 3, true);
  }
}
