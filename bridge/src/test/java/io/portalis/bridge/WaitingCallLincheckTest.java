package io.portalis.bridge;

import java.util.concurrent.CompletableFuture;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.channels.BufferOverflow;
import kotlinx.coroutines.channels.Channel;
import kotlinx.coroutines.channels.ChannelKt;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A call of a function that waits itself, given up while others serve it: what it is given is in
 * the future, or is still there.
 */
public class WaitingCallLincheckTest {

  private final Channel<Integer> channel = ChannelKt.Channel(4, BufferOverflow.SUSPEND, null);
  private final CompletableFuture<Integer> future =
      new SuspendFuture<Integer>(EmptyCoroutineContext.INSTANCE, Conversion.NONE)
          .start(k -> channel.receive(k));

  @Operation(nonParallelGroup = "owner")
  public String cancel() {
    return Pending.cancel(future, value -> value);
  }

  @Operation(nonParallelGroup = "owner")
  public String complete() {
    future.complete(2);
    return future.isDone() ? Pending.end(future, value -> value) : Pending.NOT_DONE;
  }

  @Operation(runOnce = true)
  public void send() {
    KotlinChannels.offer(channel, 1);
  }

  @Operation
  public boolean isLeft() {
    return KotlinChannels.poll(channel) instanceof Integer;
  }

  /** The same without concurrency. */
  public static final class Specification {
    private String end;
    private boolean left;

    public String cancel() {
      return end(Pending.CANCELLED);
    }

    public String complete() {
      return end("2");
    }

    public void send() {
      left = end != null;
      end("1");
    }

    public boolean isLeft() {
      boolean was = left;
      left = false;
      return was;
    }

    private String end(String how) {
      if (end == null) {
        end = how;
      }
      return end;
    }
  }

  @Test
  void modelChecking() {
    Lincheck.race(WaitingCallLincheckTest.class, Specification.class, 2, false);
  }

  @Test
  @Tag("long")
  void modelChecking_long() {
    Lincheck.race(WaitingCallLincheckTest.class, Specification.class, 2, true);
  }

  @Test
  void stress() {
    Lincheck.stress(WaitingCallLincheckTest.class, Specification.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stress(WaitingCallLincheckTest.class, Specification.class, 3, true);
  }
}
