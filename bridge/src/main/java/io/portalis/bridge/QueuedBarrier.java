package io.portalis.bridge;

import io.portalis.sync.AsyncBarrier;
import io.portalis.sync.BarrierTurn;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;

/** A barrier: the queue of those who have arrived in this round. */
final class QueuedBarrier implements AsyncBarrier {

  private final int parties;
  private final WaitQueue<Party> waiting = new WaitQueue<>();
  private int arrived;
  private boolean broken;

  QueuedBarrier(int parties) {
    this.parties = parties;
  }

  /** Someone who waits for the round to be complete. */
  private final class Party extends Waiter<BarrierTurn> {
    private int index;

    @Override
    void gaveUp(Served served) {
      breakRound(served, "a party gave up");
    }
  }

  @Override
  public CompletableFuture<BarrierTurn> arrive() {
    Party party = new Party();
    waiting.change(
        served -> {
          if (broken) {
            served.refuse(party, new BrokenBarrierException("the barrier is broken"));
          } else {
            arrive(party, served);
          }
        });
    return party;
  }

  private void arrive(Party party, Served served) {
    party.index = arrived++;
    waiting.add(party);
    if (arrived == parties) {
      arrived = 0;
      for (Party next = waiting.first(); next != null; next = waiting.first()) {
        served.serve(next, new BarrierTurn(next.index, next == party));
      }
    }
  }

  @Override
  public void abort() {
    waiting.change(served -> breakRound(served, "the barrier was aborted"));
  }

  @Override
  public void reset() {
    waiting.change(
        served -> {
          breakRound(served, "the barrier was reset");
          broken = false;
        });
  }

  @Override
  public boolean isBroken() {
    waiting.lock.lock();
    try {
      return broken;
    } finally {
      waiting.lock.unlock();
    }
  }

  private void breakRound(Served served, String why) {
    broken = true;
    arrived = 0;
    for (Party next = waiting.first(); next != null; next = waiting.first()) {
      served.refuse(next, new BrokenBarrierException(why));
    }
  }
}
