package io.portalis.bridge;

import io.portalis.channel.ChannelResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A channel that is fed by a publisher: the calls of the subscription are serial, one element is
 * asked for with each that is received, and giving up the channel cancels the subscription.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
public class PublisherFeedLincheckTest {

  private static final int CAPACITY = 2;

  private final PublisherFeed<Integer> feed = new PublisherFeed<>(CAPACITY);
  private final CoroutineChannel<Integer> channel = feed.channel();
  private final Upstream upstream = new Upstream();
  private final PerThread<Integer> received = new PerThread<>();
  private final Pending<Integer> pending = new Pending<>();
  private volatile boolean subscribed;
  private volatile boolean ended;
  private int published;

  private static final class Upstream implements Flow.Subscription {
    private final AtomicBoolean inCall = new AtomicBoolean();
    private final AtomicInteger requested = new AtomicInteger();
    private final AtomicReference<String> fault = new AtomicReference<>();
    private volatile boolean cancelled;

    @Override
    public void request(long n) {
      call(() -> requested.addAndGet((int) n));
    }

    @Override
    public void cancel() {
      call(() -> cancelled = true);
    }

    private void call(Runnable action) {
      if (inCall.getAndSet(true)) {
        fault.set("two calls at once");
      }
      action.run();
      inCall.set(false);
    }
  }

  @Operation(runOnce = true, nonParallelGroup = "publisher")
  public void subscribe() {
    feed.onSubscribe(upstream);
    subscribed = true;
  }

  @Operation(nonParallelGroup = "publisher")
  public void publish() {
    if (published < upstream.requested.get() && !ended) {
      feed.onNext(published++);
    }
  }

  @Operation(runOnce = true, nonParallelGroup = "publisher")
  public void complete() {
    if (subscribed) {
      ended = true;
      feed.onComplete();
    }
  }

  @Operation
  public void tryReceive(@Param(name = "thread") int thread) {
    if (channel.tryReceive() instanceof ChannelResult.Value<Integer> element) {
      received.add(thread, element.value());
    }
  }

  @Operation
  public void receive(@Param(name = "thread") int thread) {
    pending.add(thread, channel.receive());
  }

  @Operation
  public boolean cancelReceive(@Param(name = "thread") int thread) {
    String end =
        pending.cancel(
            thread,
            element -> {
              received.add(thread, element);
              return element;
            });
    if (end.equals(Pending.NOT_DONE)) {
      upstream.fault.set(end);
    }
    return !end.equals(Pending.NONE);
  }

  @Operation(runOnce = true)
  public void cancel() {
    channel.cancel();
  }

  @Validate
  public void asManyAreAskedForAsWereReceived() {
    for (int thread = 0; thread < PerThread.THREADS; thread++) {
      while (cancelReceive(thread)) {}
    }
    boolean open = !channel.isClosedForSend();
    int there = subscribed ? CAPACITY + received.all().size() : 0;
    String fault = upstream.fault.get();
    if (fault != null
        || open && upstream.requested.get() != there
        || upstream.requested.get() > there
        || subscribed && !open && !ended && !upstream.cancelled) {
      throw new AssertionError(
          fault + ", requested " + upstream.requested + " of " + there + ", " + upstream.cancelled);
    }
    List<Integer> all = new ArrayList<>(received.all());
    while (channel.tryReceive() instanceof ChannelResult.Value<Integer> left) {
      all.add(left.value());
    }
    all.sort(null);
    for (int number = 0; number < all.size(); number++) {
      if (all.get(number) != number || open && all.size() != published) {
        throw new AssertionError("published " + published + ", there are " + all);
      }
    }
  }

  @Test
  void stress() {
    Lincheck.stressInvariant(PublisherFeedLincheckTest.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stressInvariant(PublisherFeedLincheckTest.class, 3, true);
  }
}
