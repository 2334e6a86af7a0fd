package io.portalis.bridge;

import io.portalis.channel.ChannelConfig;
import io.portalis.channel.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Selects over two channels, against each other and against plain sends and receives: each takes
 * one clause or, if it is cancelled, none, and every element arrives once. There is no
 * specification, because a select tries its clauses one after the other before it waits for all of
 * them.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
@Param(name = "channel", gen = IntGen.class, conf = "0:1")
public class SelectLincheckTest {

  private final Queue<Integer> undelivered = new ConcurrentLinkedQueue<>();
  private final List<CoroutineChannel<Integer>> channels = List.of(channel(0), channel(1));
  private final PerThread<Integer> sent = new PerThread<>();
  private final PerThread<Integer> received = new PerThread<>();
  private final Pending<Integer> receives = new Pending<>();
  private final Pending<Void> sends = new Pending<>();
  private final PerThread<CompletableFuture<Integer>> selects = new PerThread<>();
  private final Map<Integer, CompletableFuture<Integer>> offers = new ConcurrentHashMap<>();
  private final AtomicInteger functions = new AtomicInteger();
  private final AtomicInteger selected = new AtomicInteger();
  private final int[] count = new int[PerThread.THREADS];

  private CoroutineChannel<Integer> channel(int capacity) {
    return new CoroutineChannel<>(
        ChannelConfig.<Integer>builder()
            .capacity(capacity)
            .onUndelivered(undelivered::add)
            .build());
  }

  /** An element that is positive, and another each time. */
  private Integer nextElement(int thread) {
    return 1000 + 10 * thread + count[thread]++;
  }

  @Operation
  public void send(@Param(name = "thread") int thread, @Param(name = "channel") int channel) {
    Integer element = nextElement(thread);
    sent.add(thread, element);
    sends.add(thread, channels.get(channel).send(element));
  }

  @Operation
  public void receive(@Param(name = "thread") int thread, @Param(name = "channel") int channel) {
    receives.add(thread, channels.get(channel).receive());
  }

  @Operation
  public void selectReceive(@Param(name = "thread") int thread) {
    selects.add(
        thread,
        Select.<Integer>create()
            .onReceive(channels.get(0), this::took)
            .onReceive(channels.get(1), this::took)
            .run());
  }

  @Operation
  public void selectSend(@Param(name = "thread") int thread) {
    Integer element = nextElement(thread);
    offer(
        thread,
        element,
        Select.<Integer>create()
            .onSend(channels.get(0), element, () -> gave(element))
            .onSend(channels.get(1), element, () -> gave(element)));
  }

  private void offer(int thread, Integer element, Select<Integer> select) {
    CompletableFuture<Integer> run = select.run();
    offers.put(element, run);
    selects.add(thread, run);
  }

  /** Whether an element is undelivered because a channel was closed that a select sent it to. */
  private boolean isRefused(Integer element) {
    CompletableFuture<Integer> offer = offers.get(element);
    return offer != null && offer.isCompletedExceptionally() && !offer.isCancelled();
  }

  /** Sends to the one channel or receives from the other. */
  @Operation
  public void selectEither(
      @Param(name = "thread") int thread, @Param(name = "channel") int channel) {
    Integer element = nextElement(thread);
    offer(
        thread,
        element,
        Select.<Integer>create()
            .onSend(channels.get(channel), element, () -> gave(element))
            .onReceive(channels.get(1 - channel), this::took));
  }

  private Integer took(Integer element) {
    functions.incrementAndGet();
    return element;
  }

  /** Tells by a negative result what was sent. */
  private Integer gave(Integer element) {
    functions.incrementAndGet();
    return -element;
  }

  @Operation
  public boolean cancelReceive(@Param(name = "thread") int thread) {
    return check(receives.cancel(thread, element -> record(received, thread, element)));
  }

  @Operation
  public boolean cancelSend(@Param(name = "thread") int thread) {
    return check(sends.cancel(thread, nothing -> nothing));
  }

  /** A select that was chosen is not done until the function has returned. */
  @Operation
  public boolean cancelSelect(@Param(name = "thread") int thread) {
    CompletableFuture<Integer> select = selects.poll(thread);
    if (select == null) {
      return false;
    }
    select.cancel(false);
    if (select.isDone()) {
      Pending.end(select, result -> selected(thread, result));
    } else {
      selects.add(thread, select);
    }
    return true;
  }

  private Integer selected(int thread, Integer result) {
    selected.incrementAndGet();
    return result > 0 ? record(received, thread, result) : record(sent, thread, -result);
  }

  private static Integer record(PerThread<Integer> where, int thread, Integer element) {
    where.add(thread, element);
    return element;
  }

  private static boolean check(String end) {
    if (end.equals(Pending.NOT_DONE)) {
      throw new AssertionError(end);
    }
    return !end.equals(Pending.NONE);
  }

  @Operation(runOnce = true)
  public void close(@Param(name = "channel") int channel) {
    channels.get(channel).close();
  }

  private void endSelects(int thread) {
    for (int left = selects.of(thread).size(); left > 0; left--) {
      cancelSelect(thread);
    }
    if (selects.of(thread).size() > 0) {
      throw new AssertionError("a select was chosen and is not done");
    }
  }

  @Validate
  public void everyElementArrivesOnce() {
    for (int thread = 0; thread < PerThread.THREADS; thread++) {
      while (cancelSend(thread) || cancelReceive(thread)) {}
      endSelects(thread);
    }
    channels.forEach(CoroutineChannel::cancel);
    List<Integer> arrived = new ArrayList<>(received.all());
    arrived.addAll(undelivered);
    arrived.removeIf(this::isRefused);
    arrived.sort(null);
    List<Integer> expected = sent.all().stream().sorted().toList();
    if (!arrived.equals(expected) || functions.get() != selected.get()) {
      throw new AssertionError(
          "sent " + expected + ", arrived " + arrived + ", " + functions + " of " + selected);
    }
  }

  @Test
  void stress() {
    Lincheck.stressInvariant(SelectLincheckTest.class, 3, false);
  }

  @Test
  @Tag("long")
  void stress_long() {
    Lincheck.stressInvariant(SelectLincheckTest.class, 3, true);
  }
}
