package io.portalis.shim.java.util.concurrent;

import io.portalis.shim.Line;
import java.util.concurrent.TimeUnit;

/** Lets a varying number of threads go on together, as specified by the JDK; not in trees. */
public class Phaser {

  private final Line line = new Line();
  private int phase;
  private int parties;
  private int missing;
  private boolean isTerminated;

  public Phaser() {}

  public Phaser(int parties) {
    bulkRegister(parties);
  }

  public int register() {
    return bulkRegister(1);
  }

  public int bulkRegister(int parties) {
    if (parties < 0) {
      throw new IllegalArgumentException();
    }
    if (!isTerminated) {
      this.parties += parties;
      missing += parties;
    }
    return getPhase();
  }

  public int arrive() {
    return arrive(0);
  }

  public int arriveAndDeregister() {
    return arrive(1);
  }

  private int arrive(int leaving) {
    int before = getPhase();
    if (isTerminated) {
      return before;
    }
    if (missing <= 0) {
      throw new IllegalStateException("Attempted arrival of unregistered party for " + this);
    }
    parties -= leaving;
    missing--;
    if (missing == 0) {
      boolean isOver = onAdvance(phase, parties);
      phase = (phase + 1) & Integer.MAX_VALUE;
      missing = parties;
      isTerminated |= isOver;
      line.wakeAll();
    }
    return before;
  }

  public int arriveAndAwaitAdvance() {
    return awaitAdvance(arrive());
  }

  public int awaitAdvance(int phase) {
    if (phase >= 0) {
      line.awaitUninterruptibly(() -> getPhase() != phase);
      return getPhase();
    }
    return phase;
  }

  public int awaitAdvanceInterruptibly(int phase) throws InterruptedException {
    if (phase >= 0) {
      line.await(() -> getPhase() != phase);
      return getPhase();
    }
    return phase;
  }

  public int awaitAdvanceInterruptibly(int phase, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    if (phase < 0) {
      return phase;
    }
    if (!line.await(() -> getPhase() != phase, unit.toNanos(timeout))) {
      throw new TimeoutException();
    }
    return getPhase();
  }

  protected boolean onAdvance(int phase, int registeredParties) {
    return registeredParties == 0;
  }

  public void forceTermination() {
    isTerminated = true;
    line.wakeAll();
  }

  public final int getPhase() {
    return isTerminated ? phase | Integer.MIN_VALUE : phase;
  }

  public int getRegisteredParties() {
    return parties;
  }

  public int getArrivedParties() {
    return parties - missing;
  }

  public int getUnarrivedParties() {
    return missing;
  }

  public boolean isTerminated() {
    return isTerminated;
  }

  @Override
  public String toString() {
    String counts = " parties = " + parties + " arrived = " + getArrivedParties() + "]";
    return super.toString() + "[phase = " + getPhase() + counts;
  }
}
