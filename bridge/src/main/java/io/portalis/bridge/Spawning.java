package io.portalis.bridge;

import io.portalis.Dispatcher;
import io.portalis.Spawner;
import io.portalis.Task;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What scopes and runtimes have in common: they spawn in some scope, with nothing changed. */
abstract class Spawning implements Spawner {

  /** The spawner that does it. */
  abstract Spawner spawner();

  @Override
  public final <T extends @Nullable Object> Task<T> spawn(Callable<? extends T> body) {
    return spawner().spawn(body);
  }

  @Override
  public final Task<Void> spawn(Runnable body) {
    return spawner().spawn(body);
  }

  @Override
  public final <T extends @Nullable Object> Task<T> spawnAsync(
      Callable<? extends CompletionStage<? extends T>> body) {
    return spawner().spawnAsync(body);
  }

  @Override
  public final <T extends @Nullable Object> Task<T> spawnBlocking(Callable<? extends T> body) {
    return spawner().spawnBlocking(body);
  }

  @Override
  public final Spawner named(String name) {
    return spawner().named(name);
  }

  @Override
  public final Spawner on(Dispatcher dispatcher) {
    return spawner().on(dispatcher);
  }
}
