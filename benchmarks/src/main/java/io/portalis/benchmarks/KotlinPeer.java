package io.portalis.benchmarks;

import java.util.concurrent.Future;
import java.util.function.Function;
import kotlinx.coroutines.CoroutineDispatcher;
import kotlinx.coroutines.Job;

/** kotlinx.coroutines: coroutines under a job of their own. */
final class KotlinPeer implements Peer {

  private final String name;
  private final CoroutineDispatcher dispatcher;
  private final Function<Coroutines, Object> start;
  private Coroutines coroutines;

  KotlinPeer(String name, CoroutineDispatcher dispatcher, Function<Coroutines, Object> start) {
    this.name = name;
    this.dispatcher = dispatcher;
    this.start = start;
    this.coroutines = new Coroutines(dispatcher);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void open() {
    coroutines = new Coroutines(dispatcher);
  }

  @Override
  public Object start() {
    return start.apply(coroutines);
  }

  @Override
  public boolean isOver(Object handle) {
    return handle instanceof Job job ? job.isCompleted() : ((Future<?>) handle).isDone();
  }

  @Override
  public void close(Object[] handles) {
    coroutines.close();
  }
}
