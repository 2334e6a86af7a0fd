package io.portalis.bridge;

import io.portalis.Dispatcher;
import io.portalis.Spawner;
import io.portalis.Task;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Spawns in a scope.
 *
 * @param name the name of the tasks, or null
 * @param dispatcher where their bodies run, or null for where the runtime runs them
 */
record SpawnerView(StructuredScope scope, @Nullable String name, @Nullable Dispatcher dispatcher)
    implements Spawner {

  @Override
  public <T extends @Nullable Object> Task<T> spawn(Callable<? extends T> body) {
    Objects.requireNonNull(body, "body");
    return scope.start(new BodyTask<T>(scope, name, body), bodies());
  }

  @Override
  public Task<Void> spawn(Runnable body) {
    Objects.requireNonNull(body, "body");
    return scope.start(new ActionTask(scope, name, body), bodies());
  }

  @Override
  public <T extends @Nullable Object> Task<T> spawnAsync(
      Callable<? extends CompletionStage<? extends T>> body) {
    Objects.requireNonNull(body, "body");
    return scope.start(new StageTask<T>(scope, name, body), bodies());
  }

  @Override
  public <T extends @Nullable Object> Task<T> spawnBlocking(Callable<? extends T> body) {
    Objects.requireNonNull(body, "body");
    BlockingTask<T> task = new BlockingTask<>(scope, name, body);
    return scope.start(task, dispatcher != null ? dispatcher : scope.runtime.blockingBodies());
  }

  private Executor bodies() {
    return dispatcher != null ? dispatcher : scope.runtime.bodies();
  }

  @Override
  public Spawner named(String newName) {
    return new SpawnerView(scope, Objects.requireNonNull(newName, "name"), dispatcher);
  }

  @Override
  public Spawner on(Dispatcher newDispatcher) {
    Objects.requireNonNull(newDispatcher, "dispatcher");
    return new SpawnerView(scope, name, scope.runtime.engine.own(newDispatcher));
  }
}
