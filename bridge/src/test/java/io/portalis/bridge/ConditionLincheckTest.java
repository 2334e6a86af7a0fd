package io.portalis.bridge;

import io.portalis.sync.Guard;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A condition: each signal lets the first who waits go on, and passes to the next if that one gives
 * up before it has the mutex. In the beginning a waiter of every thread waits.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
public class ConditionLincheckTest {

  private final PermitMutex<Integer> mutex = new PermitMutex<>(0);
  private final MutexCondition<Integer> condition = new MutexCondition<>(mutex);
  private final Pending<Guard<Integer>> pending = new Pending<>();
  private final PerThread<Guard<Integer>> held = new PerThread<>();

  public ConditionLincheckTest() {
    for (int thread = 1; thread <= 3; thread++) {
      tryLock(thread);
      await(thread);
    }
  }

  @Operation
  public boolean tryLock(@Param(name = "thread") int thread) {
    return mutex.tryLock().map(guard -> locked(thread, guard)).isPresent();
  }

  @Operation
  public void lock(@Param(name = "thread") int thread) {
    pending.add(thread, mutex.lock());
  }

  /** Waits for a signal, if this thread has locked. */
  @Operation
  public void await(@Param(name = "thread") int thread) {
    Guard<Integer> guard = held.poll(thread);
    if (guard != null) {
      pending.add(thread, condition.await(guard));
    }
  }

  @Operation
  public String cancel(@Param(name = "thread") int thread) {
    return pending.cancel(thread, guard -> locked(thread, guard));
  }

  private String locked(int thread, Guard<Integer> guard) {
    held.add(thread, guard);
    return "locked";
  }

  @Operation
  public void unlock(@Param(name = "thread") int thread) {
    Guard<Integer> guard = held.poll(thread);
    if (guard != null) {
      guard.close();
    }
  }

  @Operation
  public void signal() {
    condition.signal();
  }

  @Operation
  public void signalAll() {
    condition.signalAll();
  }

  /** The same without concurrency. */
  public static final class Specification extends WaitSpecification {
    private final Deque<Signalled> unsignalled = new ArrayDeque<>();
    private final PerThread<String> held = new PerThread<>();
    private boolean isLocked;

    public Specification() {
      for (int thread = 1; thread <= 3; thread++) {
        tryLock(thread);
        await(thread);
      }
    }

    /** Someone who waits for a signal, or no more, and then for the mutex. */
    private static final class Signalled extends Wait {
      private boolean passesOn;
    }

    public boolean tryLock(int thread) {
      if (isLocked) {
        return false;
      }
      isLocked = true;
      held.add(thread, "locked");
      return true;
    }

    public void lock(int thread) {
      begin(thread, new Signalled());
      serve();
    }

    public void await(int thread) {
      if (held.poll(thread) != null) {
        Signalled wait = new Signalled();
        begin(thread, wait);
        waiting.remove(wait);
        unsignalled.add(wait);
        isLocked = false;
        serve();
      }
    }

    @Override
    public String cancel(int thread) {
      String end = super.cancel(thread);
      if (end.equals("locked")) {
        held.add(thread, end);
      }
      return end;
    }

    @Override
    void gaveUp(Wait who) {
      if (!unsignalled.remove(who) && ((Signalled) who).passesOn) {
        signal();
      }
      serve();
    }

    public void unlock(int thread) {
      if (held.poll(thread) != null) {
        isLocked = false;
        serve();
      }
    }

    public void signal() {
      signalNext(true);
    }

    public void signalAll() {
      while (!unsignalled.isEmpty()) {
        signalNext(false);
      }
    }

    private void signalNext(boolean passesOn) {
      Signalled next = unsignalled.poll();
      if (next != null) {
        next.passesOn = passesOn;
        waiting.add(next);
        serve();
      }
    }

    private void serve() {
      if (!isLocked && !waiting.isEmpty()) {
        isLocked = true;
        endFirst("locked");
      }
    }
  }

  @Test
  void modelChecking() {
    Lincheck.model(ConditionLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(ConditionLincheckTest.class, Specification.class, 3, true);
  }

  @Test
  void stress() {
    Lincheck.stress(ConditionLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(ConditionLincheckTest.class, Specification.class, 3, true);
  }
}
