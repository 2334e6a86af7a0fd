package io.portalis.bridge;

import io.portalis.sync.Guard;
import io.portalis.sync.ReadGuard;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A read-write lock: readers together or one writer alone, in order. Writers count up, so that two
 * of them together, or a reader beside one, would be seen.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
public class RwLockLincheckTest {

  private final PermitRwLock<Integer> lock = new PermitRwLock<>(0);
  private final Pending<AutoCloseable> pending = new Pending<>();
  private final PerThread<AutoCloseable> held = new PerThread<>();

  @Operation
  public void read(@Param(name = "thread") int thread) {
    pending.add(thread, lock.read());
  }

  @Operation
  public void write(@Param(name = "thread") int thread) {
    pending.add(thread, lock.write());
  }

  @Operation
  public String cancel(@Param(name = "thread") int thread) {
    return pending.cancel(thread, guard -> locked(thread, guard));
  }

  @Operation
  public int tryRead(@Param(name = "thread") int thread) {
    return lock.tryRead().map(guard -> locked(thread, guard)).orElse(-1);
  }

  @Operation
  public int tryWrite(@Param(name = "thread") int thread) {
    return lock.tryWrite().map(guard -> locked(thread, guard)).orElse(-1);
  }

  /** The value that a reader finds or a writer leaves. */
  @SuppressWarnings("unchecked") // there are two kinds of guards
  private int locked(int thread, AutoCloseable guard) {
    held.add(thread, guard);
    if (guard instanceof ReadGuard<?> reader) {
      return ((ReadGuard<Integer>) reader).value();
    }
    Guard<Integer> writer = (Guard<Integer>) guard;
    writer.set(writer.value() + 1);
    return writer.value();
  }

  @Operation
  public void unlock(@Param(name = "thread") int thread) throws Exception {
    AutoCloseable guard = held.poll(thread);
    if (guard != null) {
      guard.close();
    }
  }

  /** The same without concurrency. */
  public static final class Specification extends PermitSpecification {
    private static final int ALL = 1000;

    private final PerThread<Integer> held = new PerThread<>();
    private int value;

    public Specification() {
      super(ALL);
    }

    public void read(int thread) {
      await(thread, 1, "reads");
    }

    public void write(int thread) {
      await(thread, ALL, "writes");
    }

    @Override
    public String cancel(int thread) {
      String end = super.cancel(thread);
      return switch (end) {
        case "reads" -> String.valueOf(locked(thread, 1));
        case "writes" -> String.valueOf(locked(thread, ALL));
        default -> end;
      };
    }

    public int tryRead(int thread) {
      return take(1) ? locked(thread, 1) : -1;
    }

    public int tryWrite(int thread) {
      return take(ALL) ? locked(thread, ALL) : -1;
    }

    private int locked(int thread, int permits) {
      held.add(thread, permits);
      return permits == ALL ? ++value : value;
    }

    public void unlock(int thread) {
      Integer permits = held.poll(thread);
      if (permits != null) {
        giveBack(permits);
      }
    }
  }

  @Test
  void modelChecking() {
    Lincheck.model(RwLockLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(RwLockLincheckTest.class, Specification.class, 3, true);
  }

  @Test
  void stress() {
    Lincheck.stress(RwLockLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(RwLockLincheckTest.class, Specification.class, 3, true);
  }
}
