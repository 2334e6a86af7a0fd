package io.portalis.shim.kotlinx.coroutines;

import io.portalis.shim.LoopDispatcher;
import kotlinx.coroutines.Delay;

/** The timer of kotlinx.coroutines, for dispatchers that have none of their own. */
public final class DefaultExecutorKt {

  private DefaultExecutorKt() {}

  public static Delay getDefaultDelay() {
    return LoopDispatcher.INSTANCE;
  }
}
