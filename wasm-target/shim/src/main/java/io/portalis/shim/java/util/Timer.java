package io.portalis.shim.java.util;

import java.util.Comparator;
import java.util.Date;
import java.util.PriorityQueue;

/** The JDK's timer: a green thread that sleeps until the next of its tasks is due. */
public class Timer {

  private static int made;

  private final PriorityQueue<TimerTask> queue =
      new PriorityQueue<>(Comparator.comparingLong(task -> task.due));
  private final Object changed = new Object();
  private boolean isCancelled;

  public Timer() {
    this(false);
  }

  public Timer(boolean isDaemon) {
    this("Timer-" + made++, isDaemon);
  }

  public Timer(String name) {
    this(name, false);
  }

  public Timer(String name, boolean isDaemon) {
    Thread thread = new Thread(this::runAll, name);
    thread.setDaemon(isDaemon);
    thread.start();
  }

  public void schedule(TimerTask task, long delay) {
    add(task, delay, 0, false);
  }

  public void schedule(TimerTask task, Date time) {
    add(task, time.getTime() - System.currentTimeMillis(), 0, false);
  }

  public void schedule(TimerTask task, long delay, long period) {
    add(task, delay, positive(period), false);
  }

  public void scheduleAtFixedRate(TimerTask task, long delay, long period) {
    add(task, delay, positive(period), true);
  }

  private static long positive(long period) {
    if (period <= 0) {
      throw new IllegalArgumentException("Non-positive period.");
    }
    return period;
  }

  private void add(TimerTask task, long delay, long period, boolean isFixedRate) {
    if (delay < 0) {
      throw new IllegalArgumentException("Negative delay.");
    }
    synchronized (changed) {
      if (isCancelled) {
        throw new IllegalStateException("Timer already cancelled.");
      }
      if (task.isScheduled || task.isCancelled) {
        throw new IllegalStateException("Task already scheduled or cancelled");
      }
      task.isScheduled = true;
      task.due = System.currentTimeMillis() + delay;
      task.period = period;
      task.isFixedRate = isFixedRate;
      queue.add(task);
      changed.notifyAll();
    }
  }

  public void cancel() {
    synchronized (changed) {
      isCancelled = true;
      queue.clear();
      changed.notifyAll();
    }
  }

  public int purge() {
    synchronized (changed) {
      int before = queue.size();
      queue.removeIf(task -> task.isCancelled);
      return before - queue.size();
    }
  }

  private void runAll() {
    try {
      for (TimerTask task = next(); task != null; task = next()) {
        task.run();
      }
    } catch (InterruptedException e) {
      // Someone wants the thread to end.
    } finally {
      cancel();
    }
  }

  /** Waits for the next task that is due; null if there is to be none. */
  private TimerTask next() throws InterruptedException {
    synchronized (changed) {
      while (!isCancelled) {
        TimerTask first = queue.peek();
        long now = System.currentTimeMillis();
        if (first == null) {
          changed.wait();
        } else if (first.isCancelled) {
          queue.remove();
        } else if (first.due > now) {
          changed.wait(first.due - now);
        } else {
          queue.remove();
          repeat(first, now);
          return first;
        }
      }
      return null;
    }
  }

  private void repeat(TimerTask task, long now) {
    if (task.period > 0) {
      task.due = (task.isFixedRate ? task.due : now) + task.period;
      queue.add(task);
    } else {
      task.isCancelled = true;
    }
  }
}
