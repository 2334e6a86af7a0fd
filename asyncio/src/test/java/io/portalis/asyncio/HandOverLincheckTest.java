package io.portalis.asyncio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jetbrains.lincheck.Lincheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The turn on its way between strands, in the orders that Lincheck finds: exactly one strand runs
 * at a time, and none waits for ever, which Lincheck would call a deadlock. What the strands share
 * is plain, as the state of a loop is.
 *
 * <p>Lincheck lets {@code LockSupport.park} return for no reason, so that a wake-up that is lost
 * would not be missed; the strands here wait at a monitor instead.
 */
class HandOverLincheckTest {

  private static final int INVOCATIONS = 1_000;
  private static final int INVOCATIONS_IF_LONG = 20_000;

  /** Parks by the book: until there is a permit, of which there is at most one. */
  private static final class ModelStrand extends Strand {
    private final Object monitor = new Object();
    private boolean permit;

    static Strand entered() {
      Strand strand = new ModelStrand();
      strand.enter();
      return strand;
    }

    @Override
    void park() {
      synchronized (monitor) {
        while (!permit) {
          try {
            monitor.wait();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        }
        permit = false;
      }
    }

    @Override
    void park(long nanos) {
      park();
    }

    @Override
    void unpark() {
      synchronized (monitor) {
        permit = true;
        monitor.notifyAll();
      }
    }
  }

  /** What only the strand that has the turn may touch. */
  private static final class Turn {
    private int inside;
    private int turns;

    void take() {
      inside++;
      assertEquals(1, inside, "strands that run");
      turns++;
      assertEquals(1, inside, "strands that run");
      inside--;
    }
  }

  /** Strands in a ring, each of which begins with a turn, as the loop's and the tasks' do. */
  private static void ring(int size, int rounds) {
    Turn turn = new Turn();
    Strand[] strands = new Strand[size];
    strands[0] = ModelStrand.entered();
    Thread[] threads = new Thread[size];
    for (int i = 1; i < size; i++) {
      int own = i;
      Thread thread =
          new Thread(
              () -> {
                strands[own] = ModelStrand.entered();
                turn.take();
                strands[0].resume();
                for (int round = 0; round < rounds; round++) {
                  strands[own].awaitTurn();
                  turn.take();
                  strands[(own + 1) % size].resume();
                }
              });
      threads[i] = thread;
      thread.start();
      strands[0].awaitTurn();
      turn.take();
    }
    for (int round = 0; round < rounds; round++) {
      strands[0].transferTo(strands[1]);
      turn.take();
    }
    join(threads);
    assertEquals(2 * (size - 1) + rounds * size, turn.turns);
  }

  private static void join(Thread... threads) {
    for (Thread thread : threads) {
      if (thread != null) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  @Test
  void twoStrands_passTheTurn() {
    Lincheck.runConcurrentTest(INVOCATIONS, () -> ring(2, 2));
  }

  @Test
  void threeStrands_passTheTurn() {
    Lincheck.runConcurrentTest(INVOCATIONS, () -> ring(3, 1));
  }

  @Test
  @Tag("long")
  void threeStrands_passTheTurn_long() {
    Lincheck.runConcurrentTest(INVOCATIONS_IF_LONG, () -> ring(3, 2));
  }

  /** Somebody else's unpark of the thread is no turn, and does not lose one. */
  @Test
  void strand_unparkedByOthers_waitsForTheTurn() {
    Lincheck.runConcurrentTest(
        INVOCATIONS,
        () -> {
          boolean[] passed = {false};
          Strand own = ModelStrand.entered();
          Thread stranger = new Thread(own::unpark);
          Thread other =
              new Thread(
                  () -> {
                    passed[0] = true;
                    own.resume();
                  });
          stranger.start();
          other.start();
          own.awaitTurn();
          assertTrue(passed[0]);
          join(stranger, other);
        });
  }

  /** A body that pauses, and whose end gives the turn back, on threads that are kept or end. */
  private static void pool(long keptNanos) {
    StrandPool pool = new StrandPool(keptNanos, keptNanos);
    Turn turn = new Turn();
    Strand own = ModelStrand.entered();
    for (int i = 0; i < 2; i++) {
      pool.execute(
          () -> {
            turn.take();
            return own;
          });
      own.awaitTurn();
      turn.take();
    }
    assertEquals(4, turn.turns);
  }

  /** A thread that is about to end either gets the next work or leaves it to a new thread. */
  @Test
  void pool_threadsEndAtOnce_workRuns() {
    Lincheck.runConcurrentTest(INVOCATIONS, () -> pool(0));
  }

  /** What comes from another thread while the loop is about to sleep wakes it. */
  @Test
  void schedule_handleFromOutside_endsTheSleep() {
    Lincheck.runConcurrentTest(
        INVOCATIONS,
        () -> {
          ModelStrand.entered();
          Schedule schedule = new Schedule();
          Context context = new Context();
          Thread outside = new Thread(() -> schedule.addFromOutside(new Handle(() -> {}, context)));
          outside.start();
          while (schedule.isBatchDone()) {
            assertTrue(schedule.nextBatch(true));
          }
          join(outside);
        });
  }
}
