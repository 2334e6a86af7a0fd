package io.portalis.bridge;

import io.portalis.ChannelClosedException;
import io.portalis.channel.WatchReceiver;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A watch: a watcher sees each change that it has not seen, or a later one, and never the same
 * twice. See also {@link WatchWaitLincheckTest}.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
@Param(name = "watcher", gen = IntGen.class, conf = "0:1")
@Param(name = "value", gen = IntGen.class, conf = "0:3")
public class WatchLincheckTest {

  private static final String CLOSED = ChannelClosedException.class.getSimpleName();

  private final VersionedWatch<Integer> watch = new VersionedWatch<>(0);
  private final List<WatchReceiver<Integer>> watchers =
      List.of(watch.subscribe(), watch.subscribe());
  private final Pending<Integer> pending = new Pending<>();

  @Operation
  public int value() {
    return watch.value();
  }

  @Operation
  public String send(@Param(name = "value") int value) {
    try {
      watch.send(value);
      return "sent";
    } catch (ChannelClosedException closed) {
      return CLOSED;
    }
  }

  @Operation
  public String add(@Param(name = "value") int value) {
    try {
      return String.valueOf(watch.update(before -> before + value));
    } catch (ChannelClosedException closed) {
      return CLOSED;
    }
  }

  @Operation
  public void changed(@Param(name = "thread") int thread, @Param(name = "watcher") int watcher) {
    pending.add(thread, watchers.get(watcher).changed());
  }

  @Operation
  public String cancel(@Param(name = "thread") int thread) {
    return pending.cancel(thread, value -> value);
  }

  @Operation(runOnce = true)
  public void close() {
    watch.close();
  }

  /** The same without concurrency. */
  public static final class Specification extends WaitSpecification {
    private final int[] seen = new int[2];
    private int changes;
    private int value;
    private boolean closed;

    private static final class Watching extends Wait {
      private final int watcher;

      Watching(int watcher) {
        this.watcher = watcher;
      }
    }

    public int value() {
      return value;
    }

    public String send(int newValue) {
      return change(newValue) ? "sent" : CLOSED;
    }

    public String add(int added) {
      return closed || added != 0 ? change(value + added) ? "true" : CLOSED : "false";
    }

    private boolean change(int newValue) {
      if (!closed) {
        value = newValue;
        changes++;
        for (Wait wait : List.copyOf(waiting)) {
          see((Watching) wait);
        }
      }
      return !closed;
    }

    private void see(Watching wait) {
      seen[wait.watcher] = changes;
      end(wait, String.valueOf(value));
    }

    public void changed(int thread, int watcher) {
      Watching wait = new Watching(watcher);
      begin(thread, wait);
      if (seen[watcher] < changes) {
        see(wait);
      } else if (closed) {
        endAll(CLOSED);
      }
    }

    public void close() {
      closed = true;
      endAll(CLOSED);
    }
  }

  @Test
  void modelChecking() {
    Lincheck.model(WatchLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.model(WatchLincheckTest.class, Specification.class, 3, true);
  }

  @Test
  void stress() {
    Lincheck.stress(WatchLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(WatchLincheckTest.class, Specification.class, 3, true);
  }
}
