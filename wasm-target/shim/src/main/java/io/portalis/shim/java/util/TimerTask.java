package io.portalis.shim.java.util;

/** What a {@link Timer} runs, once or again and again. */
public abstract class TimerTask implements Runnable {

  /** When it is due, by the clock of the system; in milliseconds. */
  long due;

  /** How long after that it is due again; zero for never. */
  long period;

  boolean isFixedRate;
  boolean isScheduled;
  boolean isCancelled;

  protected TimerTask() {}

  @Override
  public abstract void run();

  /**
   * Lets it not run again.
   *
   * @return whether it would have
   */
  public boolean cancel() {
    boolean wouldRun = isScheduled && !isCancelled;
    isCancelled = true;
    return wouldRun;
  }

  /**
   * When it was due to run last.
   *
   * @return milliseconds since the epoch
   */
  public long scheduledExecutionTime() {
    return isFixedRate ? due - period : due;
  }
}
