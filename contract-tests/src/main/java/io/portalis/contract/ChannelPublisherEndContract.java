package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.portalis.ChannelClosedException;
import io.portalis.TaskCancelledException;
import io.portalis.channel.Channel;
import io.portalis.channel.ReceiveChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** {@code asPublisher()}: ends, misbehaving subscribers, and the way back into a channel. */
public abstract class ChannelPublisherEndContract extends ChannelSuite {

  private static ProbeSubscriber<String> demanding(Channel<String> channel) throws Exception {
    ProbeSubscriber<String> probe = new ProbeSubscriber<>();
    channel.asPublisher().subscribe(probe);
    probe.request(Long.MAX_VALUE);
    return probe;
  }

  @Test
  public void close_subscriberWantsNothingNow_completesAllTheSame() throws Exception {
    Channel<Integer> channel = Channel.unbounded();
    ProbeSubscriber<Integer> subscriber = new ProbeSubscriber<>();
    channel.asPublisher().subscribe(subscriber);
    subscriber.request(1);
    await(channel.send(1));
    subscriber.untilReceived(1);
    channel.close();
    await(subscriber.end);
  }

  @Test
  public void close_elementsLeft_completesAfterThem() throws Exception {
    Channel<String> channel = bounded(2);
    channel.send("a");
    channel.send("b");
    CompletableFuture<Void> waiting = channel.send("c");
    channel.close();
    ProbeSubscriber<String> probe = demanding(channel);
    assertNull(await(probe.end));
    await(waiting);
    assertEquals(List.of("a", "b", "c"), probe.elements.list());
    assertEquals(List.of(), probe.breaches.list());
  }

  @Test
  public void close_demandWaits_completes() throws Exception {
    for (Channel<String> channel : allKinds().values()) {
      ProbeSubscriber<String> probe = demanding(channel);
      channel.close();
      assertNull(await(probe.end));
      assertEquals(List.of(), probe.elements.list());
    }
  }

  @Test
  public void closeWithCause_elementsLeft_isAnErrorAfterThem() throws Exception {
    Channel<String> channel = bounded(2);
    Boom boom = new Boom("the cause");
    channel.send("a");
    channel.send("b");
    channel.close(boom);
    ProbeSubscriber<String> probe = demanding(channel);
    assertSame(boom, causeOfClosed(probe.end));
    assertEquals(List.of("a", "b"), probe.elements.list());
    assertEquals(List.of(), probe.breaches.list());
  }

  @Test
  public void channelCancelled_demandWaits_isAnError() throws Exception {
    Channel<String> channel = rendezvous();
    ProbeSubscriber<String> probe = demanding(channel);
    await(channel.send("a"));
    probe.untilReceived(1);
    channel.cancel();
    assertInstanceOf(TaskCancelledException.class, causeOfClosed(probe.end));
  }

  @Test
  public void close_severalSubscribers_areAllTold() throws Exception {
    Channel<String> channel = rendezvous();
    List<ProbeSubscriber<String>> probes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      probes.add(demanding(channel));
    }
    channel.close();
    for (ProbeSubscriber<String> probe : probes) {
      assertNull(await(probe.end));
    }
  }

  @Test
  public void subscribe_endedChannel_isTold() throws Exception {
    Channel<String> closed = bounded(1);
    closed.close();
    ProbeSubscriber<String> completed = demanding(closed);
    assertNull(await(completed.end));
    assertEquals(List.of(), completed.breaches.list());
    Channel<String> failed = bounded(1);
    Boom boom = new Boom("the cause");
    failed.close(boom);
    ProbeSubscriber<String> error = demanding(failed);
    assertSame(boom, causeOfClosed(error.end));
    assertEquals(List.of(), error.breaches.list());
  }

  @Test
  public void onNext_throws_leavesTheRestToOthers() throws Exception {
    Channel<String> channel = bounded(3);
    CompletableFuture<Void> thrown = never();
    ProbeSubscriber<String> throwing =
        new ProbeSubscriber<>(
            element -> {
              thrown.complete(null);
              throw new IllegalStateException("a subscriber's own");
            });
    channel.asPublisher().subscribe(throwing);
    channel.send("a");
    throwing.request(1);
    await(thrown);
    ProbeSubscriber<String> other = demanding(channel);
    await(channel.send("b"));
    await(channel.send("c"));
    channel.close();
    await(other.end);
    assertEquals(List.of("b", "c"), other.elements.list());
    assertEquals(List.of("a"), throwing.elements.list());
  }

  @Test
  public void onSubscribe_requestsAtOnce_isServed() throws Exception {
    Channel<String> channel = bounded(1);
    channel.send("a");
    channel.close();
    Trace<String> signals = new Trace<>();
    CompletableFuture<Void> end = never();
    channel
        .asPublisher()
        .subscribe(
            new Flow.Subscriber<>() {
              @Override
              public void onSubscribe(Flow.Subscription subscription) {
                signals.add("subscription");
                subscription.request(5);
              }

              @Override
              public void onNext(String element) {
                signals.add(element);
              }

              @Override
              public void onError(Throwable failure) {
                end.completeExceptionally(failure);
              }

              @Override
              public void onComplete() {
                end.complete(null);
              }
            });
    await(end);
    assertEquals(List.of("subscription", "a"), signals.list());
  }

  /** Requests one more in each {@code onNext}, and counts only: there are many. */
  private static final class OneByOne implements Flow.Subscriber<Integer> {

    final CompletableFuture<Void> end = never();
    final AtomicInteger count = new AtomicInteger();
    private final CompletableFuture<Flow.Subscription> subscription = never();

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription.complete(given);
      given.request(1);
    }

    @Override
    public void onNext(Integer element) {
      count.incrementAndGet();
      subscription.thenAccept(given -> given.request(1));
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
  public void request_inEachOfManyOnNexts_doesNotOverflow() throws Exception {
    Channel<Integer> channel = Channel.unbounded();
    for (int i = 0; i < MANY; i++) {
      channel.trySend(i);
    }
    channel.close();
    OneByOne subscriber = new OneByOne();
    channel.asPublisher().subscribe(subscriber);
    await(subscriber.end);
    assertEquals(MANY, subscriber.count.get());
  }

  @Test
  public void roundTrip_throughPublisherAndBack_keepsTheElements() throws Exception {
    Channel<String> channel = bounded(2);
    ReceiveChannel<String> back = ReceiveChannel.from(channel.asPublisher(), 3);
    for (int i = 0; i < 500; i++) {
      CompletableFuture<Void> send = channel.send("" + i);
      assertEquals("" + i, await(back.receive()));
      await(send);
    }
    Boom boom = new Boom("passed on");
    channel.close(boom);
    Throwable cause = causeOfClosed(back.receive());
    assertSame(boom, assertInstanceOf(ChannelClosedException.class, cause).getCause());
  }

  @Test
  public void roundTrip_nobodyReceives_takesOnlyWhatMayWait() throws Exception {
    Channel<String> channel = rendezvous();
    ReceiveChannel<String> back = ReceiveChannel.from(channel.asPublisher(), 3);
    List<CompletableFuture<Void>> sends = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      sends.add(channel.send("" + i));
    }
    await(sends.get(2));
    assertFalse(sends.get(3).isDone(), "three wait there");
    assertEquals("0", await(back.receive()));
    await(sends.get(3));
    assertFalse(sends.get(4).isDone());
  }

  @Test
  public void roundTrip_cancelled_leavesTheChannelToOthers() throws Exception {
    Channel<String> channel = rendezvous();
    ReceiveChannel<String> back = ReceiveChannel.from(channel.asPublisher(), 1);
    await(channel.send("a"));
    assertEquals("a", await(back.receive()));
    back.cancel();
    Eventually.until("it has left", () -> channel.trySend("lost").equals(unavailable()));
    channel.send("b");
    assertEquals("b", await(channel.receive()));
  }
}
