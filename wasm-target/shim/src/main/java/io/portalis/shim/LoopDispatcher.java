package io.portalis.shim;

import io.portalis.spi.Engine;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import kotlin.Unit;
import kotlin.coroutines.CoroutineContext;
import kotlinx.coroutines.CancellableContinuation;
import kotlinx.coroutines.Delay;
import kotlinx.coroutines.DisposableHandle;
import kotlinx.coroutines.MainCoroutineDispatcher;

/** What all of kotlinx's dispatchers are on one thread: the workers of the host, and its timers. */
public final class LoopDispatcher extends MainCoroutineDispatcher implements Delay {

  /** The one dispatcher. */
  public static final LoopDispatcher INSTANCE = new LoopDispatcher();

  private final Executor workers = Engine.get().host().workers(1);

  private LoopDispatcher() {}

  @Override
  public MainCoroutineDispatcher getImmediate() {
    return this;
  }

  @Override
  public void dispatch(CoroutineContext context, Runnable block) {
    workers.execute(block);
  }

  @Override
  public void scheduleResumeAfterDelay(
      long timeMillis, CancellableContinuation<? super Unit> continuation) {
    DisposableHandle timer =
        after(timeMillis, () -> continuation.resumeUndispatched(this, Unit.INSTANCE));
    continuation.invokeOnCancellation(
        cause -> {
          timer.dispose();
          return Unit.INSTANCE;
        });
  }

  @Override
  public DisposableHandle invokeOnTimeout(
      long timeMillis, Runnable block, CoroutineContext context) {
    return after(timeMillis, block);
  }

  private static DisposableHandle after(long millis, Runnable action) {
    Runnable withdraw = Engine.get().host().schedule(TimeUnit.MILLISECONDS.toNanos(millis), action);
    return withdraw::run;
  }

  @Override
  public String toString() {
    return "Dispatchers.Default";
  }
}
