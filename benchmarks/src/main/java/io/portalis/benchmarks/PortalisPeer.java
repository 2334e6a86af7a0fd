package io.portalis.benchmarks;

import io.portalis.AsyncRuntime;
import io.portalis.Spawner;
import io.portalis.Task;
import io.portalis.TaskScope;
import java.util.function.Function;

/** Portalis: tasks in a scope of their own, in one runtime that lasts. */
final class PortalisPeer implements Peer {

  static final AsyncRuntime RUNTIME = AsyncRuntime.create();

  private final String name;
  private final Function<TaskScope, Spawner> view;
  private final Function<Spawner, Task<?>> spawn;
  private TaskScope scope = RUNTIME.openScope();
  private Spawner spawner = scope;

  PortalisPeer(String name, Function<Spawner, Task<?>> spawn) {
    this(name, scope -> scope, spawn);
  }

  /** Spawns through a view of the scope. */
  PortalisPeer(String name, Function<TaskScope, Spawner> view, Function<Spawner, Task<?>> spawn) {
    this.name = name;
    this.view = view;
    this.spawn = spawn;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void open() {
    scope.close();
    scope = RUNTIME.openScope();
    spawner = view.apply(scope);
  }

  @Override
  public Object start() {
    return spawn.apply(spawner);
  }

  @Override
  public boolean isOver(Object handle) {
    return ((Task<?>) handle).isDone();
  }

  @Override
  public void close(Object[] handles) {
    scope.close();
  }
}
