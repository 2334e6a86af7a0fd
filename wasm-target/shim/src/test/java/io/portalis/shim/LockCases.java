package io.portalis.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.contract.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** The shim's locks, between green threads, and its atomic classes. */
public final class LockCases {

  private static Thread started(Runnable body) {
    Thread thread = new Thread(body);
    thread.start();
    return thread;
  }

  @Test
  public void lock_heldByAnother_waitsInTurn() throws Exception {
    ReentrantLock lock = new ReentrantLock();
    List<Integer> order = new ArrayList<>();
    lock.lock();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int number = i;
      int inLine = i + 1;
      threads.add(
          started(
              () -> {
                lock.lock();
                order.add(number);
                lock.unlock();
              }));
      Eventually.until("it is in line", () -> lock.getQueueLength() == inLine);
    }
    assertEquals(List.of(), order);
    lock.unlock();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(0, 1, 2), order);
    assertFalse(lock.isLocked());
  }

  @Test
  public void lock_again_countsHolds() {
    ReentrantLock lock = new ReentrantLock();
    lock.lock();
    assertTrue(lock.tryLock());
    assertEquals(2, lock.getHoldCount());
    lock.unlock();
    assertTrue(lock.isHeldByCurrentThread());
    lock.unlock();
    assertThrows(IllegalMonitorStateException.class, lock::unlock);
  }

  @Test
  public void tryLock_heldByAnother_givesUpInTime() throws Exception {
    ReentrantLock lock = new ReentrantLock();
    lock.lock();
    boolean[] taken = {true, true};
    Thread other =
        started(
            () -> {
              taken[0] = lock.tryLock();
              try {
                taken[1] = lock.tryLock(5, TimeUnit.MILLISECONDS);
              } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
              }
            });
    other.join();
    assertFalse(taken[0] || taken[1]);
    assertFalse(lock.hasQueuedThreads());
    lock.unlock();
  }

  @Test
  public void condition_signalled_goesOnWithTheLock() throws Exception {
    ReentrantLock lock = new ReentrantLock();
    Condition full = lock.newCondition();
    List<String> box = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    boolean[] hasLock = {false};
    Thread taker =
        started(
            () -> {
              lock.lock();
              hasLock[0] = true;
              while (box.isEmpty()) {
                full.awaitUninterruptibly();
              }
              taken.add(box.remove(0));
              lock.unlock();
            });
    Eventually.until("the taker has the lock", () -> hasLock[0]);
    lock.lock(); // once it waits for the condition
    box.add("parcel");
    full.signal();
    assertEquals(List.of(), taken);
    lock.unlock();
    taker.join();
    assertEquals(List.of("parcel"), taken);
  }

  @Test
  public void condition_notSignalled_timesOut() throws Exception {
    ReentrantLock lock = new ReentrantLock();
    Condition never = lock.newCondition();
    assertThrows(IllegalMonitorStateException.class, never::signal);
    lock.lock();
    assertFalse(never.await(5, TimeUnit.MILLISECONDS));
    assertTrue(lock.isHeldByCurrentThread());
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, never::await);
    lock.unlock();
  }

  @Test
  public void atomics_count() {
    LongAdder adder = new LongAdder();
    adder.add(40);
    adder.increment();
    assertEquals(41, adder.sumThenReset());
    assertEquals(0, adder.intValue());
    AtomicIntegerArray ints = new AtomicIntegerArray(2);
    assertEquals(5, ints.addAndGet(1, 5));
    assertTrue(ints.compareAndSet(1, 5, 6));
    assertEquals("[0, 6]", ints.toString());
    AtomicLongArray longs = new AtomicLongArray(new long[] {1});
    assertEquals(1, longs.getAndUpdate(0, value -> value + 2));
    assertEquals(3, longs.get(0));
  }
}
