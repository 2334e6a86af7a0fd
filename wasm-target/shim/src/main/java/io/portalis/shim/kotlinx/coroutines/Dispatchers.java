package io.portalis.shim.kotlinx.coroutines;

import io.portalis.shim.LoopDispatcher;
import kotlinx.coroutines.CoroutineDispatcher;
import kotlinx.coroutines.MainCoroutineDispatcher;
import kotlinx.coroutines.Unconfined;

/** The dispatchers of kotlinx.coroutines, of which one thread needs one. */
public final class Dispatchers {

  public static final Dispatchers INSTANCE = new Dispatchers();

  private Dispatchers() {}

  public static CoroutineDispatcher getDefault() {
    return LoopDispatcher.INSTANCE;
  }

  public static MainCoroutineDispatcher getMain() {
    return LoopDispatcher.INSTANCE;
  }

  public static CoroutineDispatcher getIO() {
    return LoopDispatcher.INSTANCE;
  }

  public static CoroutineDispatcher getUnconfined() {
    return Unconfined.INSTANCE;
  }

  /** Nothing to shut down. */
  public void shutdown() {}
}
