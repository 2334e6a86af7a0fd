package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Task;
import io.portalis.sync.AsyncRwLock;
import io.portalis.sync.Guard;
import io.portalis.sync.ReadGuard;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** {@code AsyncRwLock} under contention. */
public abstract class ThreadedRwLockContract extends Contract {

  private static final int THREADS = 4;

  /** Plain on purpose; always the same when nobody writes. */
  private int left;

  private int right;

  private final AsyncRwLock<Integer> lock = AsyncRwLock.of(0);
  private final AtomicInteger writes = new AtomicInteger();
  private final AtomicInteger seed = new AtomicInteger();
  private final Trace<String> torn = new Trace<>();

  private void write(Guard<Integer> guard) {
    left++;
    writes.incrementAndGet();
    right++;
    guard.close();
  }

  private void read(ReadGuard<Integer> guard) {
    int before = left;
    if (before != right) {
      torn.add("left " + before + ", right " + right);
    }
    guard.close();
  }

  private void assertExact() {
    Guard<Integer> guard = lock.tryWrite().orElseThrow(() -> new AssertionError("still locked"));
    assertEquals(List.of(), torn.list());
    assertEquals(writes.get(), left);
    assertEquals(writes.get(), right);
    guard.close();
  }

  @Test
  public void readAndWrite_contendedAndOftenCancelled_exclude() throws Exception {
    Threads.together(
        THREADS,
        () -> {
          Random random = new Random(seed.incrementAndGet());
          for (int i = 0; i < 5_000; i++) {
            boolean cancel = random.nextInt(3) == 0;
            if (random.nextInt(3) == 0) {
              CompletableFuture<Guard<Integer>> writing = lock.write();
              if (!(cancel && writing.cancel(true))) {
                write(await(writing));
              }
            } else {
              CompletableFuture<ReadGuard<Integer>> reading = lock.read();
              if (!(cancel && reading.cancel(true))) {
                read(await(reading));
              }
            }
          }
          return null;
        });
    assertTrue(writes.get() > 0);
    assertExact();
  }

  @Test
  public void tryReadAndTryWrite_contended_exclude() throws Exception {
    Threads.together(
        THREADS,
        () -> {
          for (int i = 0; i < 20_000; i++) {
            if (i % 2 == 0) {
              lock.tryWrite().ifPresent(this::write);
            } else {
              lock.tryRead().ifPresent(this::read);
            }
          }
          return null;
        });
    assertTrue(writes.get() > 0);
    assertExact();
  }

  @Test
  public void cancel_writerAsTheReaderBeforeItLeaves_letsTheReaderBehindItIn() throws Exception {
    for (int i = 0; i < 5_000; i++) {
      ReadGuard<Integer> reading = await(lock.read());
      CompletableFuture<Guard<Integer>> writer = lock.write();
      CompletableFuture<ReadGuard<Integer>> behind = lock.read();
      Task<Boolean> canceller = runtime.spawn(() -> writer.cancel(true));
      reading.close();
      if (!await(canceller)) {
        assertFalse(behind.isDone(), "beside the writer in round " + i);
        await(writer).close();
      }
      await(behind).close();
    }
    assertExact();
  }

  @Test
  public void cancel_readerAsTheWriterLeaves_isNotCounted() throws Exception {
    for (int i = 0; i < 5_000; i++) {
      Guard<Integer> writing = await(lock.write());
      CompletableFuture<ReadGuard<Integer>> contested = lock.read();
      CompletableFuture<ReadGuard<Integer>> other = lock.read();
      CompletableFuture<Guard<Integer>> writer = lock.write();
      Task<Boolean> canceller = runtime.spawn(() -> contested.cancel(true));
      writing.close();
      await(other).close();
      if (!await(canceller)) {
        assertFalse(writer.isDone(), "beside the reader in round " + i);
        await(contested).close();
      }
      await(writer).close();
    }
    assertExact();
  }

  @Test
  public void close_readGuardByManyThreadsAtOnce_countsOnce() throws Exception {
    for (int i = 0; i < 300; i++) {
      ReadGuard<Integer> first = await(lock.read());
      ReadGuard<Integer> second = await(lock.read());
      Threads.together(
          3,
          () -> {
            first.close();
            return null;
          });
      assertTrue(lock.tryWrite().isEmpty(), "the second still reads");
      second.close();
      await(lock.write()).close();
    }
  }
}
