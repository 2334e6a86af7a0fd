package io.portalis.bridge;

import io.portalis.sync.BarrierTurn;
import java.util.concurrent.BrokenBarrierException;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A barrier: the parties of a round are woken together, numbered, with one leader; one who gives up
 * breaks it.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
public class BarrierLincheckTest {

  private static final int PARTIES = 2;

  private final QueuedBarrier barrier = new QueuedBarrier(PARTIES);
  private final Pending<BarrierTurn> pending = new Pending<>();

  @Operation
  public void arrive(@Param(name = "thread") int thread) {
    pending.add(thread, barrier.arrive());
  }

  @Operation
  public String cancel(@Param(name = "thread") int thread) {
    return pending.cancel(thread, BarrierTurn::toString);
  }

  @Operation
  public void abort() {
    barrier.abort();
  }

  @Operation
  public void reset() {
    barrier.reset();
  }

  @Operation
  public boolean isBroken() {
    return barrier.isBroken();
  }

  /** The same without concurrency. */
  public static final class Specification extends WaitSpecification {
    private boolean broken;

    public void arrive(int thread) {
      begin(thread, new Wait());
      if (broken) {
        abort();
      } else if (waiting.size() == PARTIES) {
        for (int index = 0; index < PARTIES; index++) {
          endFirst(new BarrierTurn(index, index == PARTIES - 1).toString());
        }
      }
    }

    @Override
    void gaveUp(Wait who) {
      abort();
    }

    public void abort() {
      broken = true;
      endAll(BrokenBarrierException.class.getSimpleName());
    }

    public void reset() {
      abort();
      broken = false;
    }

    public boolean isBroken() {
      return broken;
    }
  }

  @Test
  void modelChecking() {
    Lincheck.model(BarrierLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(BarrierLincheckTest.class, Specification.class, 3, true);
  }

  @Test
  void stress() {
    Lincheck.stress(BarrierLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(BarrierLincheckTest.class, Specification.class, 3, true);
  }
}
