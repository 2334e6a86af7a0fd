package io.portalis.asyncio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.python.PyList;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * 300,000 coroutines in ten loops: they run, are cancelled before they begin or while they sleep,
 * are left over when their loop ends, or are never awaited. After each tenth the heap is as large
 * as before, and at the end the threads are gone.
 */
class SoakTest {

  private static final int TENTHS = 10;
  private static final int TOGETHER = 100;
  private static final int RUN = 8_000;
  private static final int CANCELLED_EARLY = 5_000;
  private static final int CANCELLED_ASLEEP = 1_000;
  private static final int LEFT_OVER = 100;
  private static final int GENERATORS = 50;
  private static final int IN_A_TENTH = 30_000;
  private static final long SLACK = 1 << 20;

  private long begun;
  private long ended;
  private long cancelled;
  private long never;

  private Coroutine<Long> worker(long value) {
    return Coroutine.of(
        "worker",
        () -> {
          begun++;
          Asyncio.sleep(0.0).await();
          ended++;
          return value;
        });
  }

  private Coroutine<@Nullable Void> sleeper() {
    return Coroutine.ofVoid(
        "sleeper",
        () -> {
          begun++;
          try {
            Asyncio.sleep(3_600.0).await();
          } catch (CancelledError e) {
            cancelled++;
            throw e;
          }
        });
  }

  private void run() {
    for (int i = 0; i < RUN / TOGETHER; i++) {
      PyList<Coroutine<Long>> workers = new PyList<>();
      for (long k = 0; k < TOGETHER; k++) {
        workers.append(worker(k));
      }
      assertEquals(TOGETHER, Waiting.gather(workers).await().size());
    }
  }

  private void cancelEarly() {
    PyList<Task<Long>> tasks = new PyList<>();
    for (long k = 0; k < CANCELLED_EARLY; k++) {
      tasks.append(Asyncio.createTask(worker(k)));
    }
    for (Task<Long> task : tasks) {
      task.cancel();
    }
    assertEquals(CANCELLED_EARLY, Waiting.gather(tasks, true).await().size());
  }

  private void cancelAsleep() {
    for (int i = 0; i < CANCELLED_ASLEEP / TOGETHER; i++) {
      PyList<Task<@Nullable Void>> tasks = new PyList<>();
      for (int k = 0; k < TOGETHER; k++) {
        tasks.append(Asyncio.createTask(sleeper()));
      }
      Asyncio.sleep(0.0).await();
      for (Task<@Nullable Void> task : tasks) {
        task.cancel();
      }
      Waiting.gather(tasks, true).await();
    }
  }

  private void leaveGenerators() {
    for (int i = 0; i < GENERATORS; i++) {
      AsyncGenerator<Integer> generator =
          AsyncGenerator.of(
              "generator",
              out -> {
                begun++;
                try {
                  out.yield_(1);
                  out.yield_(2);
                } finally {
                  ended++;
                }
                return null;
              });
      assertEquals(1, generator.anext().await());
    }
  }

  private void tenth() {
    Asyncio.run(
        Coroutine.ofVoid(
            "main",
            () -> {
              run();
              cancelEarly();
              cancelAsleep();
              leaveGenerators();
              for (int i = 0; i < LEFT_OVER; i++) {
                Asyncio.createTask(sleeper());
              }
              Asyncio.sleep(0.0).await();
              int given = RUN + CANCELLED_EARLY + CANCELLED_ASLEEP + LEFT_OVER + GENERATORS;
              for (int i = given; i < IN_A_TENTH; i++) {
                if (worker(i).name().isEmpty()) { // It is never awaited.
                  never++;
                }
              }
            }));
  }

  private static List<Thread> threads() {
    List<Thread> threads = new ArrayList<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("asyncio")) {
        threads.add(thread);
      }
    }
    return threads;
  }

  private static void collect() {
    WeakReference<Object> garbage = new WeakReference<>(new Object());
    do {
      System.gc();
    } while (garbage.get() != null);
  }

  private static long used() {
    collect();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @Test
  @Timeout(60)
  void coroutines_runCancelledAbandoned_leaveNothing() throws InterruptedException {
    List<Thread> before = threads();
    long[] used = new long[TENTHS];
    for (int i = 0; i < TENTHS; i++) {
      tenth();
      used[i] = used();
      // The first tenth brings the classes and the threads, which are kept for the next ones.
      assertTrue(i < 2 || used[i] <= used[1] + SLACK, () -> java.util.Arrays.toString(used));
    }
    int expected = TENTHS * (CANCELLED_ASLEEP + LEFT_OVER);
    assertEquals(TENTHS * (RUN + GENERATORS) + expected, begun);
    assertEquals(TENTHS * (RUN + GENERATORS), ended);
    assertEquals(expected, cancelled);
    assertEquals(0, never);

    long end = System.nanoTime() + StrandThreads.QUIET_NANOS + TimeUnit.SECONDS.toNanos(20);
    for (Thread thread : threads()) {
      if (!before.contains(thread)) {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      }
    }
    List<Thread> after = threads();
    assertTrue(after.size() <= before.size(), () -> before.size() + " became " + after.size());
  }
}
