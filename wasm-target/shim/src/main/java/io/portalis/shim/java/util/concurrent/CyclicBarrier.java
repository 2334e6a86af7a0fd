package io.portalis.shim.java.util.concurrent;

import io.portalis.shim.Line;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets threads wait for each other, again and again, as specified by the JDK. */
public class CyclicBarrier {

  /** One use of the barrier. */
  private static final class Generation {
    private final Line line = new Line();
    private boolean isOver;
    private boolean isBroken;

    void end(boolean broken) {
      isOver = true;
      isBroken = broken;
      line.wakeAll();
    }
  }

  private final int parties;
  private final @Nullable Runnable action;
  private Generation generation = new Generation();
  private int missing;

  public CyclicBarrier(int parties) {
    this(parties, null);
  }

  public CyclicBarrier(int parties, @Nullable Runnable barrierAction) {
    if (parties <= 0) {
      throw new IllegalArgumentException();
    }
    this.parties = parties;
    this.missing = parties;
    this.action = barrierAction;
  }

  public int getParties() {
    return parties;
  }

  public int await() throws InterruptedException, BrokenBarrierException {
    try {
      return await(Line.FOREVER);
    } catch (TimeoutException never) {
      throw new IllegalStateException(never);
    }
  }

  public int await(long timeout, TimeUnit unit)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    return await(Objects.requireNonNull(unit).toNanos(timeout));
  }

  private int await(long nanos)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    Generation current = generation;
    if (current.isBroken) {
      throw new BrokenBarrierException();
    }
    if (Thread.interrupted()) {
      current.end(true);
      throw new InterruptedException();
    }
    int index = --missing;
    if (index == 0) {
      trip(current);
      return 0;
    }
    boolean isInTime = wait(current, nanos);
    if (current.isBroken) {
      throw new BrokenBarrierException();
    }
    if (!isInTime) {
      current.end(true);
      throw new TimeoutException();
    }
    return index;
  }

  private void trip(Generation current) {
    boolean isDone = false;
    try {
      if (action != null) {
        action.run();
      }
      isDone = true;
    } finally {
      if (isDone) {
        current.end(false);
        begin();
      } else {
        current.end(true);
      }
    }
  }

  /** Whoever is interrupted while it waits breaks the barrier for the others. */
  private static boolean wait(Generation current, long nanos) throws InterruptedException {
    try {
      return current.line.await(() -> current.isOver, nanos);
    } catch (InterruptedException interrupted) {
      if (current.isOver) {
        Thread.currentThread().interrupt();
        return true;
      }
      current.end(true);
      throw interrupted;
    }
  }

  private void begin() {
    generation = new Generation();
    missing = parties;
  }

  public boolean isBroken() {
    return generation.isBroken;
  }

  public void reset() {
    generation.end(true);
    begin();
  }

  public int getNumberWaiting() {
    return generation.isOver ? 0 : parties - missing;
  }
}
