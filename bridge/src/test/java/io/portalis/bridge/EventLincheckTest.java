package io.portalis.bridge;

import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An event, and so {@link Gate}: setting it wakes all who wait, even if it is cleared at once. */
@Param(name = "thread", gen = ThreadIdGen.class)
public class EventLincheckTest {

  private final QueuedEvent event = new QueuedEvent();
  private final Pending<Void> pending = new Pending<>();

  @Operation
  public void await(@Param(name = "thread") int thread) {
    pending.add(thread, event.await());
  }

  @Operation
  public String cancel(@Param(name = "thread") int thread) {
    return pending.cancel(thread, nothing -> "woken");
  }

  @Operation
  public void set() {
    event.set();
  }

  @Operation
  public void clear() {
    event.clear();
  }

  @Operation
  public boolean isSet() {
    return event.isSet();
  }

  /** The same without concurrency. */
  public static final class Specification extends WaitSpecification {
    private boolean isSet;

    public void await(int thread) {
      begin(thread, new Wait());
      if (isSet) {
        endAll("woken");
      }
    }

    public void set() {
      isSet = true;
      endAll("woken");
    }

    public void clear() {
      isSet = false;
    }

    public boolean isSet() {
      return isSet;
    }
  }

  @Test
  void modelChecking() {
    Lincheck.model(EventLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(EventLincheckTest.class, Specification.class, 3, true);
  }

  @Test
  void stress() {
    Lincheck.stress(EventLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(EventLincheckTest.class, Specification.class, 3, true);
  }
}
