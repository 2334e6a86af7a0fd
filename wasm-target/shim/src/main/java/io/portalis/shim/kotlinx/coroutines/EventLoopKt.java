package io.portalis.shim.kotlinx.coroutines;

import io.portalis.shim.BlockingEventLoop;
import kotlin.Unit;
import kotlin.jvm.functions.Function0;
import kotlinx.coroutines.EventLoop;

/** Makes the event loops of {@code runBlocking} and of {@code Dispatchers.Unconfined}. */
public final class EventLoopKt {

  private EventLoopKt() {}

  public static EventLoop createEventLoop() {
    return new BlockingEventLoop(Thread.currentThread());
  }

  public static void platformAutoreleasePool(Function0<Unit> block) {
    block.invoke();
  }
}
