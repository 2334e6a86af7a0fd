package io.portalis.bridge;

import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A notify: each notification wakes the first who waits, or is kept for the next, once. */
@Param(name = "thread", gen = ThreadIdGen.class)
public class NotifyLincheckTest {

  private final QueuedNotify notify = new QueuedNotify();
  private final Pending<Void> pending = new Pending<>();

  @Operation
  public void notified(@Param(name = "thread") int thread) {
    pending.add(thread, notify.notified());
  }

  @Operation
  public String cancel(@Param(name = "thread") int thread) {
    return pending.cancel(thread, nothing -> "notified");
  }

  @Operation
  public void notifyOne() {
    notify.notifyOne();
  }

  @Operation
  public void notifyWaiters() {
    notify.notifyWaiters();
  }

  /** The same without concurrency. */
  public static final class Specification extends WaitSpecification {
    private boolean kept;

    public void notified(int thread) {
      begin(thread, new Wait());
      if (kept) {
        kept = false;
        endFirst("notified");
      }
    }

    public void notifyOne() {
      if (waiting.isEmpty()) {
        kept = true;
      } else {
        endFirst("notified");
      }
    }

    public void notifyWaiters() {
      endAll("notified");
    }
  }

  @Test
  void modelChecking() {
    Lincheck.model(NotifyLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(NotifyLincheckTest.class, Specification.class, 3, true);
  }

  @Test
  void stress() {
    Lincheck.stress(NotifyLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(NotifyLincheckTest.class, Specification.class, 3, true);
  }
}
