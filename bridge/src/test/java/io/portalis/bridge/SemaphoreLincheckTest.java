package io.portalis.bridge;

import io.portalis.sync.Permit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A semaphore, and so {@link PermitQueue}: permits go to those who want them in order, and none is
 * lost or made up.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
@Param(name = "permits", gen = IntGen.class, conf = "1:2")
public class SemaphoreLincheckTest {

  private static final int PERMITS = 2;

  private final PermitSemaphore semaphore = new PermitSemaphore(PERMITS);
  private final AtomicInteger added = new AtomicInteger();
  private final Pending<Permit> pending = new Pending<>();
  private final PerThread<Permit> held = new PerThread<>();

  @Operation
  public void acquire(@Param(name = "thread") int thread, @Param(name = "permits") int permits) {
    pending.add(thread, semaphore.acquire(permits));
  }

  @Operation
  public String cancel(@Param(name = "thread") int thread) {
    return pending.cancel(thread, permit -> held(thread, permit));
  }

  private String held(int thread, Permit permit) {
    held.add(thread, permit);
    return "permit";
  }

  @Operation
  public boolean tryAcquire(@Param(name = "thread") int thread) {
    Optional<Permit> permit = semaphore.tryAcquire();
    permit.ifPresent(there -> held(thread, there));
    return permit.isPresent();
  }

  @Operation
  public void release(@Param(name = "thread") int thread) {
    Permit permit = held.poll(thread);
    if (permit != null) {
      permit.close();
    }
  }

  @Operation
  public void addPermits() {
    added.incrementAndGet();
    semaphore.addPermits(1);
  }

  @Operation(runOnce = true)
  public void close() {
    semaphore.close();
  }

  @Validate
  public void allPermitsComeBack() {
    for (int thread = 0; thread < PerThread.THREADS; thread++) {
      while (!cancel(thread).equals(Pending.NONE)) {}
    }
    held.all().forEach(Permit::close);
    int there = semaphore.availablePermits();
    if (there != PERMITS + added.get()) {
      throw new AssertionError(there + " permits of " + PERMITS + " + " + added);
    }
  }

  /** The same without concurrency. */
  public static final class Specification extends PermitSpecification {
    private final PerThread<Integer> wanted = new PerThread<>();
    private final PerThread<Integer> held = new PerThread<>();

    public Specification() {
      super(PERMITS);
    }

    public void acquire(int thread, int permits) {
      wanted.add(thread, permits);
      await(thread, permits, "permit");
    }

    @Override
    public String cancel(int thread) {
      String end = super.cancel(thread);
      Integer permits = wanted.poll(thread);
      if (end.equals("permit")) {
        held.add(thread, permits);
      }
      return end;
    }

    public boolean tryAcquire(int thread) {
      boolean taken = take(1);
      if (taken) {
        held.add(thread, 1);
      }
      return taken;
    }

    public void release(int thread) {
      Integer permits = held.poll(thread);
      if (permits != null) {
        giveBack(permits);
      }
    }

    public void addPermits() {
      giveBack(1);
    }

    public void close() {
      refuseAll();
    }
  }

  @Test
  void modelChecking() {
    Lincheck.model(SemaphoreLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(SemaphoreLincheckTest.class, Specification.class, 3, true);
  }

  @Test
  void stress() {
    Lincheck.stress(SemaphoreLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(SemaphoreLincheckTest.class, Specification.class, 3, true);
  }
}
