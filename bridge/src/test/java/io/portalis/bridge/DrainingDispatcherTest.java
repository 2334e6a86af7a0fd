package io.portalis.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.BlockingGuard;
import io.portalis.Dispatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DrainingDispatcherTest {

  private final ManualHost host = new ManualHost();
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  @AfterEach
  void endPool() {
    pool.shutdownNow();
  }

  private Dispatcher over(java.util.concurrent.Executor executor, int limit) {
    return new DrainingDispatcher("test", executor, limit, BlockingGuard.FAIL, host);
  }

  @Test
  void execute_manyBodies_shareOneHandOver() {
    Dispatcher dispatcher = over(host.ready::add, 1);
    List<Integer> ran = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      int body = i;
      dispatcher.execute(() -> ran.add(body));
    }
    assertEquals(1, host.ready.size());
    host.runReady();
    assertEquals(IntStream.range(0, 50).boxed().toList(), ran);
  }

  @Test
  void execute_longRow_letsOthersOfThePoolHaveATurn() {
    assertEquals(64, ranBeforeAnother(50_000), "of a thousand bodies of 50 microseconds each");
    assertEquals(512, ranBeforeAnother(2_000), "of a thousand bodies of 2 microseconds each");
    assertEquals(1_000, ranBeforeAnother(0), "of a thousand bodies that take no time");
  }

  private int ranBeforeAnother(long nanosEach) {
    Dispatcher dispatcher = over(host.ready::add, 1);
    AtomicInteger ran = new AtomicInteger();
    for (int i = 0; i < 1_000; i++) {
      dispatcher.execute(
          () -> {
            host.nanos += nanosEach;
            ran.incrementAndGet();
          });
    }
    AtomicInteger ranBefore = new AtomicInteger();
    host.ready.add(() -> ranBefore.set(ran.get()));
    host.runReady();
    assertEquals(1_000, ran.get());
    return ranBefore.get();
  }

  @Test
  void execute_byABodyWhenNoOtherWaits_startsNoFurtherDrainer() {
    Dispatcher dispatcher = over(host.ready::add, 2);
    List<String> ran = new ArrayList<>();
    dispatcher.execute(
        () -> {
          dispatcher.execute(() -> ran.add("first"));
          assertEquals(0, host.ready.size());
          dispatcher.execute(() -> ran.add("second"));
          assertEquals(1, host.ready.size(), "drainers started for the second");
        });
    host.runReady();
    assertEquals(List.of("first", "second"), ran);
  }

  @Test
  void execute_byABodyThatDoesNotEnd_isLookedAfter() {
    Dispatcher dispatcher = over(host.ready::add, 2);
    AtomicInteger ran = new AtomicInteger();
    AtomicInteger ranMeanwhile = new AtomicInteger();
    dispatcher.execute(
        () -> {
          dispatcher.execute(ran::incrementAndGet);
          host.advanceTo(100_000); // runs what is ready then, as another thread would
          ranMeanwhile.set(ran.get());
        });
    host.runReady();
    assertEquals(1, ranMeanwhile.get());
    assertEquals(1, ran.get());
  }

  @Test
  void execute_byBodiesThatWakeEachOther_isLookedAfterNowAndThen() {
    Dispatcher dispatcher = over(host.ready::add, 2);
    AtomicInteger ran = new AtomicInteger();
    Runnable[] body = new Runnable[1];
    body[0] =
        () -> {
          host.advanceTo(host.nanos + 10_000);
          if (ran.incrementAndGet() < 10_000) {
            dispatcher.execute(body[0]);
          }
        };
    dispatcher.execute(body[0]);
    host.runReady();
    assertEquals(10_000, ran.get());
    assertTrue(host.wakesAsked <= 100, "looks in 100 ms: " + host.wakesAsked);
  }

  @Test
  void execute_byABodyThatEnds_leavesNothingToLookAfter() {
    Dispatcher dispatcher = over(host.ready::add, 2);
    AtomicInteger ran = new AtomicInteger();
    dispatcher.execute(() -> dispatcher.execute(ran::incrementAndGet));
    host.runReady();
    host.advanceTo(10_000_000);
    assertEquals(0, host.ready.size());
    assertEquals(1, ran.get());
    assertEquals(1, host.wakesAsked);
  }

  @Test
  void execute_fromManyThreads_runsEachBodyOnceAndNoMoreThanTheLimitAtOnce() throws Exception {
    Dispatcher dispatcher = over(pool, 2);
    int threads = 4;
    int bodies = 50_000;
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(threads * bodies);
    List<Thread> spawners = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      Thread spawner =
          new Thread(
              () -> {
                for (int i = 0; i < bodies; i++) {
                  dispatcher.execute(
                      () -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        running.decrementAndGet();
                        done.countDown();
                      });
                }
              });
      spawner.start();
      spawners.add(spawner);
    }
    for (Thread spawner : spawners) {
      spawner.join();
    }
    assertTrue(done.await(30, TimeUnit.SECONDS), done.getCount() + " bodies never ran");
    assertTrue(most.get() <= 2, most + " ran at once");
  }

  /** One body at a time, so that the drainer leaves again and again: no wake-up may be lost. */
  @Test
  void execute_oneAfterTheOther_neverLosesTheLastBody() throws Exception {
    Dispatcher dispatcher = over(pool, 2);
    for (int i = 0; i < 20_000; i++) {
      CountDownLatch ran = new CountDownLatch(1);
      dispatcher.execute(ran::countDown);
      assertTrue(ran.await(20, TimeUnit.SECONDS), "body " + i + " never ran");
    }
  }

  @Test
  void execute_rejectedByThePool_throwsAndForgetsTheBody() {
    AtomicInteger ran = new AtomicInteger();
    List<Runnable> accepted = new ArrayList<>();
    boolean[] closed = {true};
    Dispatcher dispatcher =
        over(
            task -> {
              if (closed[0]) {
                throw new RejectedExecutionException("closed");
              }
              accepted.add(task);
            },
            1);
    assertThrows(RejectedExecutionException.class, () -> dispatcher.execute(ran::incrementAndGet));
    closed[0] = false;
    dispatcher.execute(ran::incrementAndGet);
    accepted.forEach(Runnable::run);
    assertEquals(1, ran.get(), "only the accepted body runs");
  }

  @Test
  void execute_poolClosedAtTheEndOfARow_goesOnInPlace() {
    List<Runnable> accepted = new ArrayList<>();
    Dispatcher dispatcher =
        over(
            task -> {
              if (!accepted.isEmpty()) {
                throw new RejectedExecutionException("full");
              }
              accepted.add(task);
            },
            1);
    AtomicInteger ran = new AtomicInteger();
    for (int i = 0; i < 200; i++) {
      dispatcher.execute(ran::incrementAndGet);
    }
    accepted.get(0).run();
    assertEquals(200, ran.get());
  }

  @Test
  void execute_throwingBody_isReportedAndTheNextRuns() {
    Dispatcher dispatcher = over(host.ready::add, 1);
    AtomicInteger ran = new AtomicInteger();
    dispatcher.execute(
        () -> {
          throw new IllegalStateException("bad");
        });
    dispatcher.execute(ran::incrementAndGet);
    host.runReady();
    assertEquals(1, ran.get());
    assertEquals(List.of("test: java.lang.IllegalStateException: bad"), host.reports);
  }
}
