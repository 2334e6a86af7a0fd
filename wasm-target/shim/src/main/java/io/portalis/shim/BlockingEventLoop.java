package io.portalis.shim;

import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;
import kotlin.Unit;
import kotlin.coroutines.CoroutineContext;
import kotlinx.coroutines.CancellableContinuation;
import kotlinx.coroutines.Delay;
import kotlinx.coroutines.DisposableHandle;
import kotlinx.coroutines.EventLoop;

/** The loop in which a green thread runs the coroutines of its {@code runBlocking}. */
public final class BlockingEventLoop extends EventLoop implements Delay {

  private final Thread owner;
  private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
  private boolean isShutDown;

  /** A loop for the thread that will run it. */
  public BlockingEventLoop(Thread owner) {
    this.owner = owner;
  }

  @Override
  public void dispatch(CoroutineContext context, Runnable block) {
    if (isShutDown) {
      LoopDispatcher.INSTANCE.dispatch(context, block);
    } else {
      queue.add(block);
      LockSupport.unpark(owner);
    }
  }

  @Override
  protected boolean isEmpty() {
    return queue.isEmpty() && isUnconfinedQueueEmpty();
  }

  /** Runs what is next; says after how many nanoseconds it wants to be called again. */
  @Override
  public long processNextEvent() {
    if (processUnconfinedEvent()) {
      return 0;
    }
    Runnable next = queue.poll();
    if (next != null) {
      next.run();
    }
    return isEmpty() ? Long.MAX_VALUE : 0;
  }

  @Override
  public void shutdown() {
    isShutDown = true;
    for (Runnable left = queue.poll(); left != null; left = queue.poll()) {
      LoopDispatcher.INSTANCE.dispatch(kotlin.coroutines.EmptyCoroutineContext.INSTANCE, left);
    }
  }

  @Override
  public void scheduleResumeAfterDelay(
      long timeMillis, CancellableContinuation<? super Unit> continuation) {
    LoopDispatcher.INSTANCE.scheduleResumeAfterDelay(timeMillis, continuation);
  }

  @Override
  public DisposableHandle invokeOnTimeout(
      long timeMillis, Runnable block, CoroutineContext context) {
    return LoopDispatcher.INSTANCE.invokeOnTimeout(timeMillis, block, context);
  }
}
