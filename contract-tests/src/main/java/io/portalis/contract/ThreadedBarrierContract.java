package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Task;
import io.portalis.sync.AsyncBarrier;
import io.portalis.sync.BarrierTurn;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** {@code AsyncBarrier} between threads. */
public abstract class ThreadedBarrierContract extends Contract {

  private static final int PARTIES = 4;
  private static final int ROUNDS = 500;

  @Test
  public void arrive_threadsInRounds_seeEachOthersWrites() throws Exception {
    AsyncBarrier barrier = AsyncBarrier.create(PARTIES);
    int[] rounds = new int[PARTIES]; // plain: only the barrier makes it visible
    AtomicInteger number = new AtomicInteger();
    Trace<String> wrong = new Trace<>();
    Threads.together(
        PARTIES,
        () -> {
          int mine = number.getAndIncrement();
          for (int round = 1; round <= ROUNDS; round++) {
            rounds[mine] = round;
            await(barrier.arrive());
            for (int other = 0; other < PARTIES; other++) {
              if (rounds[other] != round) {
                wrong.add("round " + round + ", but " + other + " is in " + rounds[other]);
              }
            }
            await(barrier.arrive());
          }
          return null;
        });
    assertEquals(List.of(), wrong.list());
  }

  @Test
  public void arrive_threadsInRounds_eachRoundHasAllIndicesAndOneLeader() throws Exception {
    AsyncBarrier barrier = AsyncBarrier.create(PARTIES);
    AtomicInteger[] indices = new AtomicInteger[ROUNDS];
    AtomicInteger[] leaders = new AtomicInteger[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      indices[round] = new AtomicInteger();
      leaders[round] = new AtomicInteger();
    }
    Threads.together(
        PARTIES,
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            BarrierTurn turn = await(barrier.arrive());
            indices[round].addAndGet(1 << turn.index());
            leaders[round].addAndGet(turn.leader() ? 1 : 0);
          }
          return null;
        });
    for (int round = 0; round < ROUNDS; round++) {
      assertEquals((1 << PARTIES) - 1, indices[round].get(), "indices of round " + round);
      assertEquals(1, leaders[round].get(), "leaders of round " + round);
    }
  }

  @Test
  public void cancel_asTheLastArrives_eitherBreaksTheRoundOrComesTooLate() throws Exception {
    for (int i = 0; i < 5_000; i++) {
      AsyncBarrier barrier = AsyncBarrier.create(3);
      CompletableFuture<BarrierTurn> contested = barrier.arrive();
      CompletableFuture<BarrierTurn> second = barrier.arrive();
      Task<Boolean> canceller = runtime.spawn(() -> contested.cancel(true));
      CompletableFuture<BarrierTurn> last = barrier.arrive();
      await(canceller);
      if (barrier.isBroken()) {
        assertTrue(contested.isCancelled());
        assertInstanceOf(BrokenBarrierException.class, failureOf(second));
        assertInstanceOf(BrokenBarrierException.class, failureOf(last));
      } else {
        assertEquals(1, await(second).index(), "the round was complete");
        assertEquals(new BarrierTurn(2, true), await(last));
      }
    }
  }

  @Test
  public void abort_asThreadsArrive_leavesNobodyWaiting() throws Exception {
    for (int i = 0; i < 300; i++) {
      AsyncBarrier barrier = AsyncBarrier.create(2);
      AtomicInteger turn = new AtomicInteger();
      AtomicInteger broken = new AtomicInteger();
      Threads.together(
          3,
          () -> {
            if (turn.getAndIncrement() == 0) {
              barrier.abort();
              return null;
            }
            while (true) {
              try {
                await(barrier.arrive());
              } catch (BrokenBarrierException end) {
                return broken.incrementAndGet();
              }
            }
          });
      assertEquals(2, broken.get(), "threads that were told");
      assertTrue(barrier.isBroken());
      barrier.reset();
      assertFalse(barrier.isBroken());
    }
  }
}
