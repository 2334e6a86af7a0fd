package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.TaskCancelledException;
import io.portalis.channel.ChannelResult;
import io.portalis.channel.ReceiveChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** {@code ReceiveChannel.from}: a channel that a publisher feeds. */
public abstract class ChannelFromPublisherContract extends ChannelSuite {

  private final HandPublisher<String> publisher = new HandPublisher<>();

  private void untilRequested(long n) throws Exception {
    Eventually.until("requested " + n, () -> publisher.requested() >= n);
    assertEquals(n, publisher.requested(), "not more");
  }

  @Test
  public void from_anyPublisher_subscribesAtOnceAndAsksForTheCapacity() throws Exception {
    ReceiveChannel<String> channel = ReceiveChannel.from(publisher, 3);
    assertEquals(1, publisher.subscriptions());
    untilRequested(3);
    assertEquals(unavailable(), channel.tryReceive());
    assertFalse(channel.isClosedForReceive());
  }

  @Test
  public void receive_ofEachKind_asksForOneMore() throws Exception {
    ReceiveChannel<String> channel = ReceiveChannel.from(publisher, 3);
    untilRequested(3);
    publisher.emit("a");
    publisher.emit("b");
    publisher.emit("c");
    assertEquals(3, publisher.requested(), "nothing was received");
    assertEquals("a", await(channel.receive()));
    untilRequested(4);
    assertEquals(value("b"), channel.tryReceive());
    untilRequested(5);
    assertEquals(value("c"), await(channel.receiveResult()));
    untilRequested(6);
  }

  @Test
  public void receive_waiting_asksForOneMoreOnceItHasItsElement() throws Exception {
    ReceiveChannel<String> channel = ReceiveChannel.from(publisher, 1);
    untilRequested(1);
    CompletableFuture<String> first = channel.receive();
    CompletableFuture<ChannelResult<String>> second = channel.receiveResult();
    assertEquals(1, publisher.requested(), "waiting asks for nothing");
    publisher.emit("a");
    assertEquals("a", await(first));
    untilRequested(2);
    publisher.emit("b");
    assertEquals(value("b"), await(second));
    untilRequested(3);
  }

  @Test
  public void receive_cancelled_takesNothingAndAsksForNothing() throws Exception {
    ReceiveChannel<String> channel = ReceiveChannel.from(publisher, 1);
    untilRequested(1);
    assertTrue(channel.receive().cancel(true));
    publisher.emit("a");
    assertEquals(1, publisher.requested());
    assertEquals(value("a"), channel.tryReceive());
    untilRequested(2);
  }

  @Test
  public void onComplete_elementsLeft_closesAfterThem() throws Exception {
    ReceiveChannel<String> channel = ReceiveChannel.from(publisher, 2);
    publisher.emit("a");
    publisher.emit("b");
    publisher.complete();
    assertFalse(channel.isClosedForReceive());
    assertEquals("a", await(channel.receive()));
    assertEquals("b", await(channel.receive()));
    assertClosed(channel.receive());
    assertEquals(closed(null), channel.tryReceive());
    assertTrue(channel.isClosedForReceive());
  }

  @Test
  public void onError_elementsLeft_isTheCauseAfterThem() throws Exception {
    ReceiveChannel<String> channel = ReceiveChannel.from(publisher, 2);
    Boom boom = new Boom("the publisher's");
    publisher.emit("a");
    publisher.fail(boom);
    assertEquals("a", await(channel.receive()));
    assertSame(boom, causeOfClosed(channel.receive()));
    assertEquals(closed(boom), channel.tryReceive());
  }

  @Test
  public void end_receivesWait_areTold() throws Exception {
    ReceiveChannel<String> completed = ReceiveChannel.from(publisher, 1);
    CompletableFuture<String> waiting = completed.receive();
    CompletableFuture<ChannelResult<String>> result = completed.receiveResult();
    publisher.complete();
    assertClosed(waiting);
    assertEquals(closed(null), await(result));
    HandPublisher<String> failing = new HandPublisher<>();
    Boom boom = new Boom("the publisher's");
    CompletableFuture<String> receive = ReceiveChannel.from(failing, 1).receive();
    failing.fail(boom);
    assertSame(boom, causeOfClosed(receive));
  }

  @Test
  public void cancel_open_cancelsTheSubscriptionAndDropsTheElements() throws Exception {
    ReceiveChannel<String> channel = ReceiveChannel.from(publisher, 2);
    publisher.emit("a");
    channel.cancel();
    Eventually.until("the subscription is cancelled", publisher::isCancelled);
    assertCancelledResult(channel.tryReceive());
    assertInstanceOf(TaskCancelledException.class, causeOfClosed(channel.receive()));
    assertTrue(channel.isClosedForReceive());
  }

  @Test
  public void cancel_receiveWaits_failsIt() {
    ReceiveChannel<String> channel = ReceiveChannel.from(publisher, 2);
    CompletableFuture<String> waiting = channel.receive();
    channel.cancel();
    assertInstanceOf(TaskCancelledException.class, causeOfClosed(waiting));
  }

  @Test
  public void cancel_signalsThatWereOnTheirWay_areIgnored() {
    ReceiveChannel<String> channel = ReceiveChannel.from(publisher, 2);
    channel.cancel();
    publisher.emit("late");
    publisher.complete();
    assertCancelledResult(channel.tryReceive());
  }

  @Test
  public void cancel_beforeTheSubscriptionCame_cancelsItWhenItComes() throws Exception {
    HandPublisher<String> late = HandPublisher.late();
    ReceiveChannel<String> channel = ReceiveChannel.from(late, 2);
    assertEquals(1, late.subscriptions());
    channel.cancel();
    late.giveSubscription();
    Eventually.until("the subscription is cancelled", late::isCancelled);
    assertEquals(0, late.requested());
  }

  @Test
  public void onSubscribe_late_isAskedForTheCapacityThen() throws Exception {
    HandPublisher<String> late = HandPublisher.late();
    ReceiveChannel<String> channel = ReceiveChannel.from(late, 2);
    CompletableFuture<String> waiting = channel.receive();
    late.giveSubscription();
    Eventually.until("requested", () -> late.requested() == 2);
    late.emit("a");
    assertEquals("a", await(waiting));
  }

  @Test
  public void onSubscribe_second_isCancelled() throws Exception {
    ReceiveChannel.from(publisher, 2);
    AtomicBoolean cancelled = new AtomicBoolean();
    publisher
        .subscriber()
        .onSubscribe(
            new Flow.Subscription() {
              @Override
              public void request(long n) {}

              @Override
              public void cancel() {
                cancelled.set(true);
              }
            });
    Eventually.until("the second is cancelled", cancelled::get);
    assertFalse(publisher.isCancelled(), "the first goes on");
  }

  @Test
  public void onNext_null_isRefused() {
    ReceiveChannel.from(publisher, 2);
    assertThrows(NullPointerException.class, () -> publisher.emit(null));
  }

  @Test
  public void from_publisherThatEmitsInRequest_bringsAllInOrder() throws Exception {
    for (int capacity : new int[] {1, 4, 2_000}) {
      ReceiveChannel<Integer> channel =
          ReceiveChannel.from(new CountdownPublisher(1_000), capacity);
      for (int i = 1_000; i > 0; i--) {
        assertEquals(i, await(channel.receive()));
      }
      assertClosed(channel.receive());
    }
  }

  @Test
  public void from_publisherThatEmitsInRequest_doesNotOverflow() throws Exception {
    int many = 100_000;
    ReceiveChannel<Integer> channel = ReceiveChannel.from(new CountdownPublisher(many), 1);
    AtomicInteger seen = new AtomicInteger();
    assertNull(await(channel.forEach(element -> seen.incrementAndGet())));
    assertEquals(many, seen.get());
  }

  @Test
  public void from_manyReceivesWait_areServedWithoutOverflow() throws Exception {
    int many = 100_000;
    HandPublisher<Integer> gate = HandPublisher.late();
    ReceiveChannel<Integer> channel = ReceiveChannel.from(gate, 1);
    for (int i = 1; i < many; i++) {
      channel.receive();
    }
    CompletableFuture<Integer> last = channel.receive();
    new CountdownPublisher(many).subscribe(gate.subscriber());
    assertEquals(1, await(last));
  }

  @Test
  public void from_endedPublisher_isAClosedChannel() {
    assertClosed(ReceiveChannel.from(new CountdownPublisher(0), 1).receive());
    Boom boom = new Boom("at once");
    Flow.Publisher<String> failing =
        subscriber -> {
          subscriber.onSubscribe(new NoSubscription());
          subscriber.onError(boom);
        };
    assertSame(boom, causeOfClosed(ReceiveChannel.from(failing, 1).receive()));
  }

  private static final class NoSubscription implements Flow.Subscription {
    @Override
    public void request(long n) {}

    @Override
    public void cancel() {}
  }

  @Test
  public void from_forEach_givesAllAndEndsWithThePublisher() throws Exception {
    ReceiveChannel<String> channel = ReceiveChannel.from(publisher, 1);
    Trace<String> seen = new Trace<>();
    CompletableFuture<Void> loop = channel.forEach(seen::add);
    untilRequested(1);
    publisher.emit("a");
    untilRequested(2);
    publisher.emit("b");
    untilRequested(3);
    publisher.complete();
    assertNull(await(loop));
    assertEquals(List.of("a", "b"), seen.list());
  }
}
