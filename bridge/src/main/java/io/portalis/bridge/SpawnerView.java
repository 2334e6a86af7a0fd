package io.portalis.bridge;

import io.portalis.Dispatcher;
import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.interop.SuspendCall;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import kotlin.coroutines.CoroutineContext;
import kotlinx.coroutines.CoroutineName;
import org.jspecify.annotations.Nullable;

/**
 * Spawns in a scope.
 *
 * @param name the name of the tasks, or null
 * @param dispatcher where their bodies run, or null for where the runtime runs them
 */
record SpawnerView(StructuredScope scope, @Nullable String name, @Nullable OwnDispatcher dispatcher)
    implements Spawner {

  /** The view that a spawner of this library is. */
  static SpawnerView of(Spawner spawner) {
    Spawner own = spawner;
    while (own instanceof Spawning spawning) {
      own = spawning.spawner();
    }
    if (own instanceof SpawnerView view) {
      return view;
    }
    throw new IllegalArgumentException("not a spawner of this library: " + spawner);
  }

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

  /** Calls a suspend function in a task. */
  <T extends @Nullable Object> Task<T> call(SuspendCall<?> call, Conversion conversion) {
    return scope.start(new SuspendTask<T>(scope, name, call, context(), conversion), bodies());
  }

  /** The context of coroutines that are started here, without a job. */
  CoroutineContext context() {
    CoroutineContext context = bodies().forCoroutines();
    if (scope.outer != null) {
      context = scope.outer.context().plus(context);
    }
    return name == null ? context : context.plus(new CoroutineName(name));
  }

  private OwnDispatcher bodies() {
    return dispatcher != null ? dispatcher : scope.bodies();
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
