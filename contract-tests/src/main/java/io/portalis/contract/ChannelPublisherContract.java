package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** {@code asPublisher()}: demand, and who gets what. */
public abstract class ChannelPublisherContract extends ChannelSuite {

  private static ProbeSubscriber<String> subscribed(Flow.Publisher<String> publisher)
      throws Exception {
    ProbeSubscriber<String> probe = new ProbeSubscriber<>();
    publisher.subscribe(probe);
    await(probe.subscription);
    return probe;
  }

  private static void assertOrderly(ProbeSubscriber<?> probe) {
    assertEquals(List.of(), probe.breaches.list());
  }

  @Test
  public void subscribe_noDemand_takesNothing() throws Exception {
    Channel<String> channel = bounded(3);
    channel.send("a");
    ProbeSubscriber<String> probe = subscribed(channel.asPublisher());
    channel.send("b");
    assertEquals(List.of("a", "b"), drain(channel));
    assertEquals(List.of(), probe.elements.list());
  }

  @Test
  public void request_some_bringsThatManyAndNoMore() throws Exception {
    Channel<String> channel = bounded(5);
    for (String element : List.of("a", "b", "c", "d")) {
      channel.send(element);
    }
    ProbeSubscriber<String> probe = subscribed(channel.asPublisher());
    probe.request(2);
    probe.untilReceived(2);
    assertEquals(List.of("c", "d"), drain(channel), "nobody asked for them");
    assertEquals(List.of("a", "b"), probe.elements.list());
    assertOrderly(probe);
  }

  @Test
  public void request_severalTimes_addsUp() throws Exception {
    Channel<String> channel = rendezvous();
    ProbeSubscriber<String> probe = subscribed(channel.asPublisher());
    probe.request(1);
    probe.request(2);
    await(channel.send("a"));
    await(channel.send("b"));
    await(channel.send("c"));
    probe.untilReceived(3);
    assertEquals(unavailable(), channel.trySend("d"), "the demand is used up");
    probe.request(1);
    await(channel.send("e"));
    probe.untilReceived(4);
    assertEquals(List.of("a", "b", "c", "e"), probe.elements.list());
    assertOrderly(probe);
  }

  @Test
  public void request_none_keepsTheSendersWaiting() throws Exception {
    Channel<String> channel = rendezvous();
    ProbeSubscriber<String> probe = subscribed(channel.asPublisher());
    CompletableFuture<Void> first = channel.send("a");
    CompletableFuture<Void> second = channel.send("b");
    assertFalse(first.isDone());
    probe.request(1);
    await(first);
    probe.untilReceived(1);
    assertFalse(second.isDone());
    probe.request(1);
    await(second);
  }

  @Test
  public void request_withoutLimit_bringsAll() throws Exception {
    Channel<String> channel = bounded(2);
    ProbeSubscriber<String> probe = subscribed(channel.asPublisher());
    probe.request(Long.MAX_VALUE);
    probe.request(Long.MAX_VALUE);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      await(channel.send("" + i));
      expected.add("" + i);
    }
    channel.close();
    assertNull(await(probe.end));
    assertEquals(expected, probe.elements.list());
    assertOrderly(probe);
  }

  @Test
  public void request_notPositive_isAnErrorAndTakesNothing() throws Exception {
    for (long n : new long[] {0, -1, Long.MIN_VALUE}) {
      Channel<String> channel = bounded(1);
      channel.send("a");
      ProbeSubscriber<String> probe = subscribed(channel.asPublisher());
      probe.request(n);
      Throwable failure = failureOf(probe.end);
      assertTrue(failure instanceof IllegalArgumentException, n + ": " + failure);
      assertEquals(List.of("a"), drain(channel));
      assertFalse(channel.isClosedForSend(), "the channel is not concerned");
      assertOrderly(probe);
    }
  }

  @Test
  public void request_oneInEachOnNext_bringsAllInOrder() throws Exception {
    Channel<Integer> channel = Channel.unbounded();
    AtomicReference<Flow.Subscription> subscription = new AtomicReference<>();
    ProbeSubscriber<Integer> probe = new ProbeSubscriber<>(e -> subscription.get().request(1));
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      channel.send(i);
      expected.add(i);
    }
    channel.close();
    channel.asPublisher().subscribe(probe);
    subscription.set(await(probe.subscription));
    probe.request(1);
    await(probe.end);
    assertEquals(expected, probe.elements.list());
    assertOrderly(probe);
  }

  @Test
  public void twoSubscribers_ofOneOrTwoPublishers_shareTheElements() throws Exception {
    Channel<String> channel = rendezvous();
    Flow.Publisher<String> publisher = channel.asPublisher();
    List<ProbeSubscriber<String>> probes =
        List.of(subscribed(publisher), subscribed(publisher), subscribed(channel.asPublisher()));
    List<String> expected = new ArrayList<>();
    for (ProbeSubscriber<String> probe : probes) {
      probe.request(100);
    }
    for (int i = 0; i < 100; i++) {
      expected.add("" + (1000 + i));
      await(channel.send("" + (1000 + i)));
    }
    channel.close();
    List<String> all = new ArrayList<>();
    for (ProbeSubscriber<String> probe : probes) {
      await(probe.end);
      assertOrderly(probe);
      List<String> own = probe.elements.list();
      assertEquals(own.stream().sorted().toList(), own, "in the order of the sends");
      all.addAll(own);
    }
    assertEquals(expected, all.stream().sorted().toList());
  }

  @Test
  public void subscriberAndReceiver_shareTheElements() throws Exception {
    Channel<String> channel = bounded(3);
    channel.send("a");
    channel.send("b");
    channel.send("c");
    ProbeSubscriber<String> probe = subscribed(channel.asPublisher());
    assertEquals("a", await(channel.receive()));
    probe.request(1);
    probe.untilReceived(1);
    assertEquals("c", await(channel.receive()));
    assertEquals(List.of("b"), probe.elements.list());
  }

  @Test
  public void subscribe_late_replaysNothing() throws Exception {
    Channel<String> channel = bounded(3);
    Flow.Publisher<String> publisher = channel.asPublisher();
    ProbeSubscriber<String> early = subscribed(publisher);
    early.request(2);
    await(channel.send("a"));
    await(channel.send("b"));
    early.untilReceived(2);
    ProbeSubscriber<String> late = subscribed(publisher);
    late.request(5);
    channel.send("c");
    late.untilReceived(1);
    assertEquals(List.of("c"), late.elements.list());
    assertEquals(List.of("a", "b"), early.elements.list());
  }

  @Test
  public void cancel_demandLeft_leavesTheElementsToOthers() throws Exception {
    Channel<String> channel = rendezvous();
    ProbeSubscriber<String> probe = subscribed(channel.asPublisher());
    probe.request(10);
    await(channel.send("a"));
    probe.untilReceived(1);
    probe.cancel();
    assertEquals(unavailable(), channel.trySend("b"), "nobody receives any more");
    CompletableFuture<Void> send = channel.send("c");
    assertEquals("c", await(channel.receive()));
    await(send);
    assertEquals(List.of("a"), probe.elements.list());
    assertFalse(channel.isClosedForSend(), "the channel goes on");
  }

  @Test
  public void cancel_inOnNext_takesNoMore() throws Exception {
    Channel<String> channel = bounded(3);
    AtomicReference<Flow.Subscription> subscription = new AtomicReference<>();
    CompletableFuture<Void> cancelled = never();
    ProbeSubscriber<String> probe =
        new ProbeSubscriber<>(
            element -> {
              subscription.get().cancel();
              cancelled.complete(null);
            });
    channel.asPublisher().subscribe(probe);
    subscription.set(await(probe.subscription));
    channel.send("a");
    channel.send("b");
    probe.request(Long.MAX_VALUE);
    await(cancelled);
    channel.send("c");
    assertEquals(List.of("b", "c"), drain(channel));
    assertEquals(List.of("a"), probe.elements.list());
    assertOrderly(probe);
  }

  @Test
  public void cancel_oneOfTwoSubscribers_theOtherGoesOn() throws Exception {
    Channel<String> channel = rendezvous();
    ProbeSubscriber<String> cancelled = subscribed(channel.asPublisher());
    ProbeSubscriber<String> other = subscribed(channel.asPublisher());
    cancelled.request(5);
    other.request(2);
    cancelled.cancel();
    cancelled.cancel();
    cancelled.request(5);
    await(channel.send("a"));
    await(channel.send("b"));
    other.untilReceived(2);
    assertEquals(List.of("a", "b"), other.elements.list());
    assertEquals(List.of(), cancelled.elements.list());
  }
}
