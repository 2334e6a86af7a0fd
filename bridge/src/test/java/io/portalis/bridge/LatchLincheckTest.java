package io.portalis.bridge;

import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A latch: who waits is woken when the count is zero, and not before. */
@Param(name = "thread", gen = ThreadIdGen.class)
public class LatchLincheckTest {

  private static final int COUNT = 2;

  private final QueuedLatch latch = new QueuedLatch(COUNT);
  private final Pending<Void> pending = new Pending<>();

  @Operation
  public void await(@Param(name = "thread") int thread) {
    pending.add(thread, latch.await());
  }

  @Operation
  public String cancel(@Param(name = "thread") int thread) {
    return pending.cancel(thread, nothing -> "woken");
  }

  @Operation
  public void countDown() {
    latch.countDown();
  }

  @Operation
  public int getCount() {
    return latch.getCount();
  }

  /** The same without concurrency. */
  public static final class Specification extends WaitSpecification {
    private int count = COUNT;

    public void await(int thread) {
      begin(thread, new Wait());
      wakeAtZero();
    }

    public void countDown() {
      count = Math.max(0, count - 1);
      wakeAtZero();
    }

    private void wakeAtZero() {
      if (count == 0) {
        endAll("woken");
      }
    }

    public int getCount() {
      return count;
    }
  }

  @Test
  void modelChecking() {
    Lincheck.model(LatchLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(LatchLincheckTest.class, Specification.class, 3, true);
  }

  @Test
  void stress() {
    Lincheck.stress(LatchLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(LatchLincheckTest.class, Specification.class, 3, true);
  }
}
