package io.portalis.asyncio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.python.PyList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StrandPoolTest {

  private static final long LONG = TimeUnit.HOURS.toNanos(1);

  private final Strand own = Strand.current();

  private Thread threadOf(StrandPool pool) {
    Thread[] used = {null};
    pool.execute(
        () -> {
          used[0] = Thread.currentThread();
          return own;
        });
    own.awaitTurn();
    return used[0];
  }

  @Test
  void oneAfterTheOther_oneThread() {
    StrandPool pool = new StrandPool(LONG, LONG);
    Thread first = threadOf(pool);
    for (int i = 0; i < 10_000; i++) {
      assertSame(first, threadOf(pool));
    }
    assertTrue(first.isDaemon());
  }

  @Test
  void interruptOfOneWork_isNotSeenByTheNext() {
    StrandPool pool = new StrandPool(LONG, LONG);
    Thread first = threadOf(pool);
    boolean[] seen = {false};
    for (int i = 0; i < 1_000; i++) {
      pool.execute(
          () -> {
            seen[0] |= Thread.interrupted();
            Thread.currentThread().interrupt();
            return own;
          });
      own.awaitTurn();
    }
    assertSame(first, threadOf(pool));
    assertFalse(seen[0]);
  }

  @Test
  void idle_threadsEnd() throws InterruptedException {
    StrandPool pool = new StrandPool(LONG, TimeUnit.MILLISECONDS.toNanos(50));
    List<Thread> threads = new ArrayList<>();
    List<Strand> waiting = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      pool.execute(
          () -> {
            Strand strand = Strand.current();
            threads.add(strand.thread());
            waiting.add(strand);
            strand.transferTo(own);
            return own;
          });
      own.awaitTurn();
    }
    for (Strand strand : waiting) {
      own.transferTo(strand);
    }
    assertEquals(20, threads.stream().distinct().count());
    for (Thread thread : threads) {
      thread.join();
    }
    assertNotSame(threads.get(19), threadOf(pool));
  }

  @Test
  void threadsEndWhileTheyAreTaken_allWorkRuns() {
    for (long nanos : new long[] {0, 1_000, 20_000, 50_000, 100_000}) {
      StrandPool pool = new StrandPool(LONG, nanos);
      AtomicInteger ran = new AtomicInteger();
      for (int i = 0; i < 2_000; i++) {
        pool.execute(
            () -> {
              ran.incrementAndGet();
              return own;
            });
        own.awaitTurn();
        long end = System.nanoTime() + (i % 7) * nanos / 3;
        while (System.nanoTime() < end) {
          Thread.onSpinWait();
        }
      }
      assertEquals(2_000, ran.get());
    }
  }

  /** What is cancelled before it begins needs no thread, and its body never runs. */
  @Test
  void tasks_cancelledBeforeTheyBegin_useNoThread() {
    AtomicInteger begun = new AtomicInteger();
    int[] threads = {0, 0};
    long cancelled =
        Asyncio.run(
            Coroutine.of(
                "main",
                () -> {
                  threads[0] = Thread.activeCount();
                  PyList<Task<Integer>> tasks = new PyList<>();
                  for (int i = 0; i < 1_000; i++) {
                    tasks.append(Asyncio.createTask(Coroutine.of("never", begun::incrementAndGet)));
                  }
                  for (Task<Integer> task : tasks) {
                    assertTrue(task.cancel("too late"));
                    assertFalse(task.done());
                  }
                  Waiting.gather(tasks, true).await();
                  threads[1] = Thread.activeCount();
                  long count = 0;
                  for (Task<Integer> task : tasks) {
                    CancelledError end = assertThrows(CancelledError.class, () -> task.result());
                    count += end.args().get(0).equals("too late") ? 1 : 0;
                  }
                  return count;
                }));
    assertEquals(1_000, cancelled);
    assertEquals(0, begun.get());
    assertTrue(threads[1] <= threads[0] + 1, threads[0] + " became " + threads[1]);
  }
}
