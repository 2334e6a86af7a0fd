package io.portalis.benchmarks;

import java.util.concurrent.Future;
import java.util.function.Supplier;
import kotlinx.coroutines.Job;

/**
 * A peer whose operations wait for what does not come, all at one place; there the next batch gets
 * a new one, and the old one is garbage.
 */
final class WaitingPeer implements Peer {

  private final String name;
  private final Supplier<Supplier<? extends Object>> places;
  private Supplier<? extends Object> place = () -> "not open";

  /**
   * Makes one.
   *
   * @param places makes a place, and says how to wait there
   */
  WaitingPeer(String name, Supplier<Supplier<? extends Object>> places) {
    this.name = name;
    this.places = places;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void open() {
    place = places.get();
  }

  @Override
  public Object start() {
    Object handle = place.get();
    if (isOver(handle)) {
      throw new IllegalStateException(name + " did not wait");
    }
    return handle;
  }

  @Override
  public boolean isOver(Object handle) {
    return handle instanceof Job job ? job.isCompleted() : ((Future<?>) handle).isDone();
  }

  @Override
  public void close(Object[] handles) {
    place = () -> "not open";
  }
}
