package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.sync.AsyncBarrier;
import io.portalis.sync.BarrierTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** {@code AsyncBarrier}: rounds. */
public abstract class BarrierContract extends Contract {

  private final AsyncBarrier barrier = AsyncBarrier.create(3);

  @Test
  public void arrive_notAll_waits() {
    assertPending("one is missing", barrier.arrive(), barrier.arrive());
    assertFalse(barrier.isBroken());
  }

  @Test
  public void arrive_last_completesTheRoundAndLeads() throws Exception {
    CompletableFuture<BarrierTurn> first = barrier.arrive();
    CompletableFuture<BarrierTurn> second = barrier.arrive();
    CompletableFuture<BarrierTurn> third = barrier.arrive();
    assertEquals(new BarrierTurn(0, false), now(first));
    assertEquals(new BarrierTurn(1, false), now(second));
    assertEquals(new BarrierTurn(2, true), now(third));
  }

  @Test
  public void arrive_nextRounds_areLikeTheFirst() throws Exception {
    for (int round = 0; round < 10; round++) {
      CompletableFuture<BarrierTurn> first = barrier.arrive();
      CompletableFuture<BarrierTurn> second = barrier.arrive();
      assertPending("round " + round, first, second);
      assertEquals(new BarrierTurn(2, true), now(barrier.arrive()));
      assertEquals(new BarrierTurn(0, false), now(first));
      assertEquals(new BarrierTurn(1, false), now(second));
    }
  }

  @Test
  public void arrive_moreThanParties_belongsToTheNextRound() throws Exception {
    List<CompletableFuture<BarrierTurn>> arrivals = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      arrivals.add(barrier.arrive());
    }
    for (int i = 0; i < 6; i++) {
      assertEquals(new BarrierTurn(i % 3, i % 3 == 2), now(arrivals.get(i)));
    }
    assertPending("the third round", arrivals.get(6), arrivals.get(7));
  }

  @Test
  public void arrive_oneParty_neverWaits() throws Exception {
    AsyncBarrier alone = AsyncBarrier.create(1);
    assertEquals(new BarrierTurn(0, true), now(alone.arrive()));
    assertEquals(new BarrierTurn(0, true), now(alone.arrive()));
  }

  @Test
  public void arrive_fromACallback_joinsTheNextRound() throws Exception {
    List<CompletableFuture<BarrierTurn>> again = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      again.add(barrier.arrive().thenCompose(turn -> barrier.arrive()));
    }
    AtomicInteger leaders = new AtomicInteger();
    AtomicInteger indices = new AtomicInteger();
    for (CompletableFuture<BarrierTurn> one : again) {
      BarrierTurn turn = await(one);
      leaders.addAndGet(turn.leader() ? 1 : 0);
      indices.addAndGet(1 << turn.index());
    }
    assertEquals(1, leaders.get(), "leaders of the second round");
    assertEquals(0b111, indices.get(), "each index of the second round once");
  }

  @Test
  public void arrive_throwingCallback_hurtsNoOther() throws Exception {
    CompletableFuture<Void> throwing =
        barrier
            .arrive()
            .thenAccept(
                turn -> {
                  throw new IllegalStateException("a callback's own");
                });
    CompletableFuture<BarrierTurn> second = barrier.arrive();
    CompletableFuture<BarrierTurn> third = barrier.arrive();
    assertEquals("a callback's own", failureOf(throwing).getMessage());
    now(second);
    now(third);
    assertFalse(barrier.isBroken());
  }

  @Test
  public void arrive_tasksInRounds_neverRunAhead() throws Exception {
    int rounds = 20;
    AtomicInteger arrived = new AtomicInteger();
    AtomicInteger leaders = new AtomicInteger();
    Trace<String> ahead = new Trace<>();
    List<Task<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      tasks.add(runtime.spawnAsync(() -> play(0, rounds, arrived, leaders, ahead)));
    }
    await(Async.joinAll(tasks));
    assertEquals(List.of(), ahead.list());
    assertEquals(rounds, leaders.get(), "one leader a round");
  }

  private CompletableFuture<Void> play(
      int round, int rounds, AtomicInteger arrived, AtomicInteger leaders, Trace<String> ahead) {
    if (round == rounds) {
      return CompletableFuture.completedFuture(null);
    }
    arrived.incrementAndGet();
    return barrier
        .arrive()
        .thenCompose(
            turn -> {
              leaders.addAndGet(turn.leader() ? 1 : 0);
              if (arrived.get() < 3 * (round + 1)) {
                ahead.add("round " + round + " after " + arrived);
              }
              return Async.yieldNow();
            })
        .thenCompose(v -> play(round + 1, rounds, arrived, leaders, ahead));
  }

  @Test
  public void create_noParties_isRefused() {
    assertRefused(IllegalArgumentException.class, () -> AsyncBarrier.create(0), "parties", "0");
    assertRefused(IllegalArgumentException.class, () -> AsyncBarrier.create(-4), "parties", "-4");
  }
}
