package io.portalis.benchmarks;

import io.portalis.sync.AsyncMutex;
import io.portalis.sync.AsyncRwLock;
import io.portalis.sync.AsyncSemaphore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Locks that nobody else wants: what a batch does is to lock and unlock, so many times. */
final class LockPeers {

  private LockPeers() {}

  /** The peers by what is measured. */
  static Map<String, List<BatchPeer>> all() {
    Map<String, List<BatchPeer>> all = new LinkedHashMap<>();
    all.put(
        "mutex, lock and unlock",
        List.of(
            new BatchPeer("Portalis AsyncMutex.lock", lock()),
            new BatchPeer("kotlinx Mutex", CoroutineLocks.lock()::accept),
            new BatchPeer("ReentrantLock", lock(new ReentrantLock()))));
    all.put(
        "mutex, tryLock and unlock",
        List.of(
            new BatchPeer("Portalis AsyncMutex.tryLock", tryLock()),
            new BatchPeer("kotlinx Mutex", CoroutineLocks.tryLock()::accept),
            new BatchPeer("ReentrantLock", tryLock(new ReentrantLock()))));
    all.put(
        "semaphore, acquire and release",
        List.of(
            new BatchPeer("Portalis AsyncSemaphore.acquire", acquire()),
            new BatchPeer("kotlinx Semaphore", CoroutineLocks.acquire()::accept),
            new BatchPeer("Semaphore", acquire(new Semaphore(1)))));
    all.put(
        "read and write lock, read and unlock",
        List.of(
            new BatchPeer("Portalis AsyncRwLock.read", read()),
            new BatchPeer("kotlinx Mutex", CoroutineLocks.lock()::accept),
            new BatchPeer(
                "ReentrantReadWriteLock", lock(new ReentrantReadWriteLock().readLock()))));
    all.put(
        "read and write lock, write and unlock",
        List.of(
            new BatchPeer("Portalis AsyncRwLock.write", write()),
            new BatchPeer("kotlinx Mutex", CoroutineLocks.lock()::accept),
            new BatchPeer(
                "ReentrantReadWriteLock", lock(new ReentrantReadWriteLock().writeLock()))));
    return all;
  }

  // --- Portalis

  private static Batch lock() {
    AsyncMutex<Object> mutex = AsyncMutex.create();
    return times -> {
      for (int i = 0; i < times; i++) {
        mutex.lock().join().close();
      }
    };
  }

  private static Batch tryLock() {
    AsyncMutex<Object> mutex = AsyncMutex.create();
    return times -> {
      for (int i = 0; i < times; i++) {
        mutex.tryLock().orElseThrow().close();
      }
    };
  }

  private static Batch acquire() {
    AsyncSemaphore semaphore = AsyncSemaphore.create(1);
    return times -> {
      for (int i = 0; i < times; i++) {
        semaphore.acquire().join().close();
      }
    };
  }

  private static Batch read() {
    AsyncRwLock<Object> lock = AsyncRwLock.create();
    return times -> {
      for (int i = 0; i < times; i++) {
        lock.read().join().close();
      }
    };
  }

  private static Batch write() {
    AsyncRwLock<Object> lock = AsyncRwLock.create();
    return times -> {
      for (int i = 0; i < times; i++) {
        lock.write().join().close();
      }
    };
  }

  // --- java.util.concurrent

  private static Batch lock(Lock lock) {
    return times -> {
      for (int i = 0; i < times; i++) {
        lock.lock();
        lock.unlock();
      }
    };
  }

  private static Batch tryLock(Lock lock) {
    return times -> {
      for (int i = 0; i < times; i++) {
        if (!lock.tryLock()) {
          throw new IllegalStateException("locked");
        }
        lock.unlock();
      }
    };
  }

  private static Batch acquire(Semaphore semaphore) {
    return times -> {
      for (int i = 0; i < times; i++) {
        semaphore.acquire();
        semaphore.release();
      }
    };
  }
}
