package io.portalis.shim;

import java.util.ArrayDeque;

/**
 * Runs tasks on green threads: in order and one after the other, until one waits. Then the next
 * ones go on beside it, on another thread, so that no task that waits holds up those behind it.
 *
 * <p>The loop resumes one thread of the pool, which runs tasks until none is left or the turn is
 * over; whether it then rests or was suspended inside a task, the next turn finds by looking for a
 * thread that rests.
 */
public final class GreenPool {

  /** How many threads are kept for later. */
  private static final int SPARE = 64;

  private final EventLoop loop;
  private final String name;
  private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
  private final ArrayDeque<Lane> resting = new ArrayDeque<>();
  private boolean isTurnPosted;

  /**
   * Makes a pool without threads.
   *
   * @param loop what resumes them
   * @param name the name of the threads
   */
  public GreenPool(EventLoop loop, String name) {
    this.loop = loop;
    this.name = name;
  }

  /**
   * Runs a task soon, after those added before have begun.
   *
   * @param task it may wait
   */
  public void execute(Runnable task) {
    tasks.add(task);
    postTurn();
  }

  private void postTurn() {
    if (!isTurnPosted) {
      isTurnPosted = true;
      loop.post(this::turn);
    }
  }

  /** Outside of green threads. */
  private void turn() {
    isTurnPosted = false;
    if (tasks.isEmpty()) {
      return;
    }
    Lane lane = resting.poll();
    if (lane == null) {
      GreenThreads.startHere(name, new Lane());
    } else {
      lane.rest.resumeHere();
    }
    if (!tasks.isEmpty()) {
      postTurn(); // the lane was suspended inside a task, or the turn was over
    }
  }

  /** What a thread of the pool does. */
  private final class Lane implements Runnable {

    GreenThreads.WakeUp rest;

    @Override
    public void run() {
      while (true) {
        runTasks();
        if (resting.size() >= SPARE) {
          return;
        }
        rest = new GreenThreads.WakeUp();
        resting.push(this);
        GreenThreads.suspend(rest);
      }
    }

    private void runTasks() {
      Runnable task = tasks.poll();
      while (task != null) {
        runReporting(task);
        task = loop.isTurnOver() ? null : tasks.poll();
      }
    }

    private void runReporting(Runnable task) {
      try {
        task.run();
      } catch (Throwable thrown) {
        loop.report(name, thrown);
      }
    }
  }
}
