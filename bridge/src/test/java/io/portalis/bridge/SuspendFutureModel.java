package io.portalis.bridge;

import java.util.concurrent.CompletableFuture;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.CompletableDeferred;
import kotlinx.coroutines.CompletableDeferredKt;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * A call of a suspend function that others answer while its owner gives it up, in one way or the
 * other: it has one end, and is done when the owner's call returns.
 */
public abstract class SuspendFutureModel {

  final CompletableDeferred<Integer> answer = CompletableDeferredKt.CompletableDeferred(null);
  private final CompletableFuture<Integer> future = start();

  /** Calls the function. */
  abstract CompletableFuture<Integer> start();

  static SuspendFuture<Integer> inNoDispatcher() {
    return new SuspendFuture<>(EmptyCoroutineContext.INSTANCE, false);
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
    answer.complete(1);
  }
}
