package io.portalis.asyncio;

import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Platform threads for strands. There is no limit, for each may have to wait for one that has none
 * yet; but none is made while another has nothing to run: a thread counts as idle before it passes
 * the turn on. The thread that became idle last is taken first, so those that are not needed any
 * more stay idle, and end after a while.
 */
final class StrandPool implements StrandThreads.Source {

  /** How long a thread is kept, though others are taken. */
  private final long keptNanos;

  /** How long it is kept after the last time that one was taken. */
  private final long quietNanos;

  /** Idle workers, the one that has been so for longest first; guarded by itself. */
  private final ArrayDeque<Worker> idle = new ArrayDeque<>();

  private long lastTaken = System.nanoTime(); // guarded by idle

  StrandPool(long keptNanos, long quietNanos) {
    this.keptNanos = keptNanos;
    this.quietNanos = quietNanos;
  }

  @Override
  public void execute(StrandThreads.Work work) {
    Worker worker;
    synchronized (idle) {
      lastTaken = System.nanoTime();
      worker = idle.pollLast();
    }
    if (worker == null) {
      StrandThreads.daemon(new Worker(work)).start();
    } else {
      worker.give(work);
    }
  }

  private final class Worker implements Runnable {

    private volatile StrandThreads.@Nullable Work work;
    private volatile @Nullable Thread thread;
    private long idleSince; // guarded by idle

    Worker(StrandThreads.Work first) {
      work = first;
    }

    /** Gives work to a worker that was taken out of the idle ones. */
    void give(StrandThreads.Work next) {
      work = next;
      LockSupport.unpark(thread);
    }

    @Override
    public void run() {
      thread = Thread.currentThread();
      StrandThreads.Work next = work;
      while (next != null) {
        work = null;
        Strand follower = next.run();
        boolean unused = Thread.interrupted(); // It was meant for what ran.
        synchronized (idle) {
          idleSince = System.nanoTime();
          idle.addLast(this);
        }
        follower.resume();
        next = await();
      }
    }

    /** The next work; null if none came in time, and none will. */
    private StrandThreads.@Nullable Work await() {
      while (true) {
        StrandThreads.Work given = work;
        if (given != null) {
          return given;
        }
        long left = left();
        if (left <= 0) {
          return null;
        }
        if (left == Long.MAX_VALUE) {
          LockSupport.park(this);
        } else {
          LockSupport.parkNanos(this, left);
        }
        boolean unused = Thread.interrupted(); // An interrupted thread could not park again.
      }
    }

    /**
     * How long to wait now. Only the first of the idle ones looks at the clock; when its time is
     * over, the next one does.
     */
    private long left() {
      Worker next;
      synchronized (idle) {
        if (idle.peekFirst() != this) {
          return Long.MAX_VALUE;
        }
        long now = System.nanoTime();
        long alone = now - idleSince;
        long left = Math.min(keptNanos - alone, quietNanos - Math.min(alone, now - lastTaken));
        if (left > 0) {
          return left;
        }
        idle.removeFirst();
        next = idle.peekFirst();
      }
      if (next != null) {
        LockSupport.unpark(next.thread);
      }
      return 0;
    }
  }
}
