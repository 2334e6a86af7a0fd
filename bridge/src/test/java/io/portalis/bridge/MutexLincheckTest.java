package io.portalis.bridge;

import io.portalis.sync.Guard;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mutex: one at a time has it, in order, and sees what those before it have written. */
@Param(name = "thread", gen = ThreadIdGen.class)
public class MutexLincheckTest {

  private final PermitMutex<Integer> mutex = new PermitMutex<>(0);
  private final Pending<Guard<Integer>> pending = new Pending<>();
  private final PerThread<Guard<Integer>> held = new PerThread<>();

  @Operation
  public void lock(@Param(name = "thread") int thread) {
    pending.add(thread, mutex.lock());
  }

  @Operation
  public String cancel(@Param(name = "thread") int thread) {
    return pending.cancel(thread, guard -> locked(thread, guard));
  }

  @Operation
  public int tryLock(@Param(name = "thread") int thread) {
    return mutex.tryLock().map(guard -> locked(thread, guard)).orElse(-1);
  }

  private int locked(int thread, Guard<Integer> guard) {
    held.add(thread, guard);
    guard.set(guard.value() + 1);
    return guard.value();
  }

  @Operation
  public void unlock(@Param(name = "thread") int thread) {
    Guard<Integer> guard = held.poll(thread);
    if (guard != null) {
      guard.close();
    }
  }

  /** The same without concurrency. */
  public static final class Specification extends PermitSpecification {
    private final PerThread<String> held = new PerThread<>();
    private int value;

    public Specification() {
      super(1);
    }

    public void lock(int thread) {
      await(thread, 1, "locked");
    }

    @Override
    public String cancel(int thread) {
      String end = super.cancel(thread);
      return end.equals("locked") ? String.valueOf(locked(thread)) : end;
    }

    public int tryLock(int thread) {
      return take(1) ? locked(thread) : -1;
    }

    private int locked(int thread) {
      held.add(thread, "locked");
      return ++value;
    }

    public void unlock(int thread) {
      if (held.poll(thread) != null) {
        giveBack(1);
      }
    }
  }

  @Test
  void modelChecking() {
    Lincheck.model(MutexLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(MutexLincheckTest.class, Specification.class, 3, true);
  }

  @Test
  void stress() {
    Lincheck.stress(MutexLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(MutexLincheckTest.class, Specification.class, 3, true);
  }
}
