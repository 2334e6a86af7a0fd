package io.portalis.bridge;

import io.portalis.channel.ChannelConfig;
import io.portalis.channel.ChannelResult;
import io.portalis.channel.Overflow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;

/**
 * The operations and the invariants of the models of channels: nobody waits without need, the
 * buffer holds no more than it may, elements pass each other nowhere, and each is received once or
 * told as undelivered once.
 *
 * <p>There is no sequential specification, for a channel of kotlinx with withdrawals has none. A
 * sender first reserves the place of a receiver and then serves it; if the receiver withdraws in
 * between, other senders have already passed by. And a receiver that a close is about to fail may
 * still withdraw. Nor are there runs under the model checker, which takes 100 ms for each: the
 * races of the bridge itself are in {@link SuspensionLincheckTest}.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
public abstract class ChannelModel {

  /** More than the elements that a thread sends. */
  private static final int ELEMENTS = 100;

  private final int capacity;
  private final CoroutineChannel<Integer> channel;
  private final Queue<Integer> undelivered = new ConcurrentLinkedQueue<>();
  private final int[] count = new int[PerThread.THREADS];

  private final PerThread<Integer> sent = new PerThread<>();
  private final PerThread<CompletableFuture<Void>> sends = new PerThread<>();
  private final PerThread<CompletableFuture<Integer>> receives = new PerThread<>();
  private final Pending<Object> pending = new Pending<>();

  ChannelModel(int capacity, Overflow overflow) {
    this.capacity = capacity;
    this.channel =
        new CoroutineChannel<>(
            ChannelConfig.<Integer>builder()
                .capacity(capacity)
                .overflow(overflow)
                .onUndelivered(undelivered::add)
                .build());
  }

  private Integer nextElement(int thread) {
    return ELEMENTS * thread + count[thread]++;
  }

  @Operation
  public void send(@Param(name = "thread") int thread) {
    Integer element = nextElement(thread);
    CompletableFuture<Void> send = channel.send(element);
    sent.add(thread, element);
    sends.add(thread, send);
    pending.add(thread, send);
  }

  @Operation
  public void trySend(@Param(name = "thread") int thread) {
    Integer element = nextElement(thread);
    if (channel.trySend(element) instanceof ChannelResult.Value<Void>) {
      sent.add(thread, element);
      sends.add(thread, Completed.VOID);
    }
  }

  @Operation
  public void receive(@Param(name = "thread") int thread) {
    CompletableFuture<Integer> receive = channel.receive();
    receives.add(thread, receive);
    pending.add(thread, receive);
  }

  @Operation
  public void tryReceive(@Param(name = "thread") int thread) {
    if (channel.tryReceive() instanceof ChannelResult.Value<Integer> element) {
      receives.add(thread, Completed.with(element.value()));
    }
  }

  @Operation
  public String cancel(@Param(name = "thread") int thread) {
    String end = pending.cancel(thread, result -> result);
    if (end.equals(Pending.NOT_DONE)) {
      throw new AssertionError(end);
    }
    return end;
  }

  @Operation(runOnce = true)
  public void close() {
    channel.close();
  }

  @Operation(runOnce = true)
  public void cancelChannel() {
    channel.cancel();
  }

  @Validate
  public void invariants() {
    checkWhoWaits();
    for (int thread = 0; thread < PerThread.THREADS; thread++) {
      while (!cancel(thread).equals(Pending.NONE)) {}
    }
    channel.cancel();
    checkOrder();
    checkElements();
  }

  private void checkWhoWaits() {
    int senders = count(sends, future -> !future.isDone());
    int receivers = count(receives, future -> !future.isDone());
    int unsent = count(sends, CompletableFuture::isCompletedExceptionally);
    int dropped = undelivered.size() - unsent;
    int buffered =
        count(sends, ChannelModel::succeeded) - count(receives, ChannelModel::succeeded) - dropped;
    boolean right =
        buffered >= 0
            && buffered <= capacity
            && (senders == 0 || buffered == capacity)
            && (receivers == 0 || buffered + senders == 0 && !channel.isClosedForSend());
    if (!right) {
      throw new AssertionError(
          senders + " senders and " + receivers + " receivers wait, buffered: " + buffered);
    }
  }

  private static <T> int count(
      PerThread<CompletableFuture<T>> futures, Predicate<CompletableFuture<T>> which) {
    return (int) futures.all().stream().filter(which).count();
  }

  private static boolean succeeded(CompletableFuture<?> future) {
    return future.isDone() && !future.isCompletedExceptionally();
  }

  /** What one thread has sent and another has received has kept its order. */
  private void checkOrder() {
    for (int receiver = 0; receiver < PerThread.THREADS; receiver++) {
      Map<Integer, Integer> lastBySender = new HashMap<>();
      for (Integer element : values(receives.of(receiver))) {
        Integer last = lastBySender.put(element / ELEMENTS, element);
        if (last != null && last > element) {
          throw new AssertionError(last + " before " + element);
        }
      }
    }
  }

  private void checkElements() {
    List<Integer> arrived = new ArrayList<>(values(receives.all()));
    arrived.addAll(undelivered);
    arrived.sort(null);
    List<Integer> expected = sent.all().stream().sorted().toList();
    if (!arrived.equals(expected)) {
      throw new AssertionError("sent " + expected + ", arrived " + arrived);
    }
  }

  private static List<Integer> values(List<CompletableFuture<Integer>> receives) {
    return receives.stream().filter(ChannelModel::succeeded).map(CompletableFuture::join).toList();
  }
}
