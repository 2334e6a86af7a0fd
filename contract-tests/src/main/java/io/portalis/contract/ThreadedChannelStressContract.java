package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.channel.Channel;
import io.portalis.channel.ChannelConfig;
import io.portalis.channel.ChannelResult;
import io.portalis.channel.Overflow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** Many threads at one channel. */
public abstract class ThreadedChannelStressContract extends ChannelSuite {

  private static final int SENDERS = 3;
  private static final int EACH = 2_000;
  private static final int ALL = SENDERS * EACH;

  /** How often each element was received, or reported as undelivered. */
  private final AtomicIntegerArray ends = new AtomicIntegerArray(ALL);

  private Channel<Integer> counted(int capacity, Overflow overflow) {
    return Channel.create(
        ChannelConfig.<Integer>builder()
            .capacity(capacity)
            .overflow(overflow)
            .onUndelivered(ends::incrementAndGet)
            .build());
  }

  private void assertEachOnce(String circumstance) {
    for (int i = 0; i < ALL; i++) {
      assertEquals(1, ends.getAndSet(i, 0), "ends of element " + i + ", " + circumstance);
    }
  }

  private interface Step {
    void run(int number) throws Exception;
  }

  /** Runs the step for each number once, on the threads of the senders. */
  private static void sendAll(Step send) throws Exception {
    AtomicInteger senders = new AtomicInteger();
    Threads.together(
        SENDERS,
        () -> {
          int first = senders.getAndIncrement() * EACH;
          for (int i = first; i < first + EACH; i++) {
            send.run(i);
          }
          return null;
        });
  }

  private static List<Threads.Running<?>> readers(int count, Callable<?> body) {
    List<Threads.Running<?>> readers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      readers.add(Threads.start(body));
    }
    return readers;
  }

  private static void awaitAll(List<Threads.Running<?>> readers) throws Exception {
    for (Threads.Running<?> reader : readers) {
      reader.result().get();
    }
  }

  /** Receives until the end; the elements of each sender must come in its order. */
  private Void receiveAll(Channel<Integer> channel) throws Exception {
    int[] last = {-1, -1, -1};
    while (await(channel.receiveResult()) instanceof ChannelResult.Value<Integer> next) {
      int element = next.value();
      ends.incrementAndGet(element);
      int sender = element / EACH;
      assertTrue(last[sender] < element, "after " + last[sender] + " came " + element);
      last[sender] = element;
    }
    return null;
  }

  @Test
  public void send_severalSendersAndReceivers_eachElementIsReceivedOnceInOrder() throws Exception {
    for (int capacity : new int[] {0, 1, 16, Integer.MAX_VALUE}) {
      Channel<Integer> channel = counted(capacity, Overflow.SUSPEND);
      List<Threads.Running<?>> readers = readers(2, () -> receiveAll(channel));
      sendAll(number -> await(channel.send(number)));
      channel.close();
      awaitAll(readers);
      assertEachOnce("capacity " + capacity);
    }
  }

  @Test
  public void send_nobodyAwaitsTheSends_eachElementIsReceivedOnceInOrder() throws Exception {
    Channel<Integer> channel = counted(4, Overflow.SUSPEND);
    List<Threads.Running<?>> readers = readers(2, () -> receiveAll(channel));
    sendAll(channel::send);
    channel.close();
    awaitAll(readers);
    assertEachOnce("thousands of sends wait");
  }

  @Test
  public void dropping_severalSendersAndReceivers_eachElementEndsOnce() throws Exception {
    for (Overflow overflow : new Overflow[] {Overflow.DROP_OLDEST, Overflow.DROP_LATEST}) {
      for (int capacity : new int[] {1, 8}) {
        Channel<Integer> channel = counted(capacity, overflow);
        List<Threads.Running<?>> readers = readers(2, () -> receiveAll(channel));
        sendAll(
            number ->
                assertTrue(channel.send(number).isDone(), "a channel that drops never waits"));
        channel.close();
        awaitAll(readers);
        assertEachOnce(overflow + " of " + capacity);
      }
    }
  }

  @Test
  public void cancelled_receivesAndSendsOfMany_eachElementEndsOnce() throws Exception {
    for (int capacity : new int[] {0, 1, 16}) {
      Channel<Integer> channel = counted(capacity, Overflow.SUSPEND);
      List<Threads.Running<?>> readers = readers(2, () -> receiveImpatiently(channel));
      sendAll(
          number -> {
            CompletableFuture<Void> send = channel.send(number);
            if (number % 3 != 0 || !send.cancel(true)) {
              await(send);
            }
          });
      channel.close();
      awaitAll(readers);
      assertEachOnce("capacity " + capacity);
    }
  }

  /** Cancels every other receive, and takes what came all the same. */
  private Void receiveImpatiently(Channel<Integer> channel) throws Exception {
    for (int i = 0; ; i++) {
      CompletableFuture<ChannelResult<Integer>> receive = channel.receiveResult();
      if (i % 2 == 0 && receive.cancel(true)) {
        continue;
      }
      if (await(receive) instanceof ChannelResult.Value<Integer> next) {
        ends.incrementAndGet(next.value());
      } else {
        return null;
      }
    }
  }

  @Test
  public void channelCancelled_amongSendersAndReceivers_eachElementEndsOnce() throws Exception {
    for (int capacity : new int[] {0, 4, Integer.MAX_VALUE}) {
      Channel<Integer> channel = counted(capacity, Overflow.SUSPEND);
      AtomicInteger received = new AtomicInteger();
      List<Threads.Running<?>> readers =
          readers(
              2,
              () -> {
                while (await(channel.receiveResult())
                    instanceof ChannelResult.Value<Integer> next) {
                  ends.incrementAndGet(next.value());
                  if (received.incrementAndGet() == EACH) {
                    channel.cancel();
                  }
                }
                return null;
              });
      sendAll(channel::send);
      awaitAll(readers);
      assertEachOnce("capacity " + capacity);
      assertTrue(channel.isClosedForReceive());
    }
  }

  @Test
  public void mixedReceivers_loopSubscriberAndReceive_shareTheElements() throws Exception {
    Channel<Integer> channel = counted(2, Overflow.SUSPEND);
    CompletableFuture<Void> loop = channel.forEach(ends::incrementAndGet);
    Counter counter = new Counter();
    channel.asPublisher().subscribe(counter);
    List<Threads.Running<?>> readers = readers(1, () -> receiveAll(channel));
    sendAll(number -> await(channel.send(number)));
    channel.close();
    awaitAll(readers);
    await(loop);
    await(counter.end);
    assertEachOnce("three kinds of receivers");
  }

  /** Counts what it is given; asks for three at a time. */
  private final class Counter implements Flow.Subscriber<Integer> {

    final CompletableFuture<Void> end = never();
    private final CompletableFuture<Flow.Subscription> subscription = never();
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription.complete(given);
      given.request(3);
    }

    @Override
    public void onNext(Integer element) {
      ends.incrementAndGet(element);
      if (count.incrementAndGet() % 3 == 0) {
        subscription.join().request(3);
      }
    }

    @Override
    public void onError(Throwable failure) {
      end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      end.complete(null);
    }
  }

  @Test
  public void forEach_oneLoop_runsItsActionOneAfterTheOther() throws Exception {
    Channel<Integer> channel = counted(16, Overflow.SUSPEND);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger overlaps = new AtomicInteger();
    CompletableFuture<Void> loop =
        channel.forEach(
            element -> {
              overlaps.addAndGet(inside.getAndIncrement());
              ends.incrementAndGet(element);
              inside.decrementAndGet();
            });
    sendAll(number -> await(channel.send(number)));
    channel.close();
    await(loop);
    assertEquals(0, overlaps.get());
    assertEachOnce("one loop");
  }

  @Test
  public void close_severalThreads_oneWins() throws Exception {
    for (int i = 0; i < 200; i++) {
      Channel<Integer> channel = counted(1, Overflow.SUSPEND);
      AtomicInteger winners = new AtomicInteger();
      Threads.together(3, () -> channel.close() ? winners.incrementAndGet() : 0);
      assertEquals(1, winners.get());
    }
  }
}
