package io.portalis.bridge;

import io.portalis.channel.ChannelConfig;
import io.portalis.channel.ChannelResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
 * A consumer of a channel that others feed, ask for more, stop and close: its calls are serial and
 * in order, the last one is the last, and what it has not handled stays in the channel.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
public class ConsumerLincheckTest {

  private final Queue<Integer> undelivered = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> handled = new ConcurrentLinkedQueue<>();
  private final PerThread<Integer> sent = new PerThread<>();
  private final AtomicInteger demand = new AtomicInteger();
  private final AtomicBoolean inCall = new AtomicBoolean();
  private final AtomicInteger ends = new AtomicInteger();
  private final AtomicReference<String> fault = new AtomicReference<>();
  private final int[] count = new int[PerThread.THREADS];
  private volatile boolean begun;
  private volatile boolean isOver;

  private final CoroutineChannel<Integer> source =
      new CoroutineChannel<>(
          ChannelConfig.<Integer>builder().onUndelivered(undelivered::add).build());
  private final Consumer consumer = new Consumer();

  private final class Consumer extends ChannelConsumer<Integer> {
    Consumer() {
      super(source, Runnable::run);
    }

    @Override
    boolean isOver() {
      return isOver;
    }

    @Override
    boolean wants() {
      return demand.get() > 0;
    }

    @Override
    void onElement(Integer element) {
      demand.decrementAndGet();
      call(() -> handled.add(element));
    }

    @Override
    void onEnd(Throwable failure) {
      call(ends::incrementAndGet);
    }

    @Override
    void onOver() {
      call(ends::incrementAndGet);
    }
  }

  private void call(Runnable action) {
    if (inCall.getAndSet(true)) {
      fault.set("two calls at once");
    }
    if (ends.get() > 0) {
      fault.set("a call after the last");
    }
    action.run();
    inCall.set(false);
  }

  @Operation(runOnce = true)
  public void begin() {
    begun = true;
    consumer.begin();
  }

  @Operation
  public void send(@Param(name = "thread") int thread) {
    Integer element = 10 * thread + count[thread]++;
    if (source.trySend(element) instanceof ChannelResult.Value<Void>) {
      sent.add(thread, element);
    }
  }

  @Operation
  public void request() {
    demand.incrementAndGet();
    consumer.wake();
  }

  @Operation(runOnce = true)
  public void stop() {
    isOver = true;
    consumer.stop();
  }

  @Operation(runOnce = true)
  public void close() {
    source.close();
  }

  @Validate
  public void nothingIsLost() {
    List<Integer> all = new ArrayList<>(handled);
    boolean isOwed = demand.get() > 0 && ends.get() == 0 && !isOver && begun;
    if (isOwed && source.isClosedForReceive()) {
      fault.set("the end is not told");
    }
    while (source.tryReceive() instanceof ChannelResult.Value<Integer> left) {
      all.add(left.value());
      if (isOwed) {
        fault.set("an element is owed");
      }
    }
    all.sort(null);
    if (!all.equals(sent.all().stream().sorted().toList())) {
      fault.set("sent " + sent.all() + ", there are " + all + ", undelivered " + undelivered);
    }
    if (fault.get() != null) {
      throw new AssertionError(fault.get());
    }
  }

  @Test
  void stress() {
    Lincheck.stressInvariant(ConsumerLincheckTest.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stressInvariant(ConsumerLincheckTest.class, 3, true);
  }
}
