package io.portalis.shim.java.util.concurrent.locks;

import io.portalis.shim.Line;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Many readers or one writer, as specified by the JDK; green threads, in one line, always fair. */
public class ReentrantReadWriteLock implements ReadWriteLock {

  private final Map<Thread, Integer> readers = new HashMap<>();
  private final Line line = new Line();
  private final ReadLock readLock = new ReadLock(this);
  private final WriteLock writeLock = new WriteLock(this);
  private final boolean fair;
  private int reads;
  private Thread writer;
  private int writes;

  public ReentrantReadWriteLock() {
    this(false);
  }

  public ReentrantReadWriteLock(boolean fair) {
    this.fair = fair;
  }

  @Override
  public ReadLock readLock() {
    return readLock;
  }

  @Override
  public WriteLock writeLock() {
    return writeLock;
  }

  public final boolean isFair() {
    return fair;
  }

  public int getReadLockCount() {
    return reads;
  }

  public int getReadHoldCount() {
    return readers.getOrDefault(Thread.currentThread(), 0);
  }

  public boolean isWriteLocked() {
    return writer != null;
  }

  public boolean isWriteLockedByCurrentThread() {
    return writer == Thread.currentThread();
  }

  public int getWriteHoldCount() {
    return isWriteLockedByCurrentThread() ? writes : 0;
  }

  public final boolean hasQueuedThreads() {
    return !line.isEmpty();
  }

  public final int getQueueLength() {
    return line.length();
  }

  private boolean takeRead() {
    if (writer != null && writer != Thread.currentThread()) {
      return false;
    }
    readers.merge(Thread.currentThread(), 1, Integer::sum);
    reads++;
    return true;
  }

  private boolean takeWrite() {
    boolean isOwn = writer == Thread.currentThread();
    if (!isOwn && (writer != null || reads > 0)) {
      return false;
    }
    writer = Thread.currentThread();
    writes++;
    return true;
  }

  private void releaseRead() {
    if (getReadHoldCount() == 0) {
      throw new IllegalMonitorStateException(
          "attempt to unlock read lock, not locked by current thread");
    }
    readers.computeIfPresent(Thread.currentThread(), (t, held) -> held == 1 ? null : held - 1);
    reads--;
    line.wakeFirst();
  }

  private void releaseWrite() {
    if (!isWriteLockedByCurrentThread()) {
      throw new IllegalMonitorStateException();
    }
    writes--;
    if (writes == 0) {
      writer = null;
      line.wakeFirst();
    }
  }

  @Override
  public String toString() {
    return super.toString() + "[Write locks = " + writes + ", Read locks = " + reads + "]";
  }

  /** What both locks have in common: only those who hold the lock already pass the line. */
  private abstract static class Side implements Lock {
    final ReentrantReadWriteLock of;

    Side(ReentrantReadWriteLock of) {
      this.of = of;
    }

    private boolean isTakenAtOnce() {
      boolean isHolder = of.getReadHoldCount() > 0 || of.isWriteLockedByCurrentThread();
      return (isHolder || of.line.isEmpty()) && tryLock();
    }

    @Override
    public void lock() {
      if (!isTakenAtOnce()) {
        of.line.awaitUninterruptibly(inLine());
      }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      tryLock(Line.FOREVER, TimeUnit.NANOSECONDS);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return isTakenAtOnce() || of.line.await(inLine(), unit.toNanos(time));
    }

    private BooleanSupplier inLine() {
      boolean[] isInLine = {of.line.isEmpty()};
      return () -> {
        boolean mayTake = isInLine[0];
        isInLine[0] = true;
        return mayTake && tryLock();
      };
    }
  }

  /** The lock for reading. */
  public static class ReadLock extends Side {

    protected ReadLock(ReentrantReadWriteLock lock) {
      super(lock);
    }

    @Override
    public boolean tryLock() {
      return of.takeRead();
    }

    @Override
    public void unlock() {
      of.releaseRead();
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
      return super.toString() + "[Read locks = " + of.reads + "]";
    }
  }

  /** The lock for writing. */
  public static class WriteLock extends Side {

    protected WriteLock(ReentrantReadWriteLock lock) {
      super(lock);
    }

    @Override
    public boolean tryLock() {
      return of.takeWrite();
    }

    @Override
    public void unlock() {
      of.releaseWrite();
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException("not in the browser: use a ReentrantLock");
    }

    public boolean isHeldByCurrentThread() {
      return of.isWriteLockedByCurrentThread();
    }

    public int getHoldCount() {
      return of.getWriteHoldCount();
    }
  }
}
