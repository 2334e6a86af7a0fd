package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.channel.ReceiveChannel;
import io.portalis.contract.Eventually;
import io.portalis.interop.library.Clock;
import io.portalis.interop.library.Mailbox;
import io.portalis.interop.library.StorageException;
import io.portalis.interop.library.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import kotlinx.coroutines.flow.FlowKt;
import org.junit.jupiter.api.Test;

/** Kotlin flows as publishers: cold, as fast as asked for, and ended from either side. */
class SuspendPublisherTest extends SuspendSuite {

  private final Clock clock = new Clock();

  private static List<Tick> ticks(int count) {
    List<Tick> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(new Tick(i));
    }
    return all;
  }

  private static <T> Probe<T> subscribed(kotlinx.coroutines.flow.Flow<T> flow) {
    Probe<T> probe = new Probe<>();
    Suspend.<T>publisher(flow).subscribe(probe);
    return probe;
  }

  @Test
  void subscribe_finiteFlow_allElementsThenTheEnd() throws Exception {
    for (kotlinx.coroutines.flow.Flow<Tick> flow :
        List.of(
            clock.ticks(50),
            clock.yielding(50),
            clock.elsewhere(50),
            clock.buffered(50),
            clock.concurrent(50))) {
      Probe<Tick> probe = subscribed(flow);
      probe.request(Long.MAX_VALUE);
      await(probe.end);
      assertEquals(ticks(50), probe.elements);
    }
  }

  @Test
  void subscribe_emptyFlow_endsWithoutARequest() throws Exception {
    await(subscribed(clock.ticks(0)).end);
  }

  @Test
  void subscribe_askedForJustAsMuch_endsWithoutAnotherRequest() throws Exception {
    Probe<Tick> probe = subscribed(clock.ticks(3));
    probe.request(3);
    await(probe.end);
    assertEquals(ticks(3), probe.elements);
    Probe<Tick> failing = subscribed(clock.failing(3));
    failing.request(3);
    assertFails(StorageException.class, "clock broken", failing.end);
  }

  @Test
  void publisher_withoutASubscriber_collectsNothing() {
    Flow.Publisher<Tick> publisher = Suspend.publisher(clock.getTicks());
    assertEquals(0, clock.getBegun().get());
    assertThrows(NullPointerException.class, () -> publisher.subscribe(null));
    assertEquals(0, clock.getBegun().get());
  }

  @Test
  void subscribe_twice_collectsTwice() throws Exception {
    Flow.Publisher<Tick> publisher = Suspend.publisher(clock.ticks(3));
    Probe<Tick> one = new Probe<>();
    Probe<Tick> other = new Probe<>();
    publisher.subscribe(one);
    publisher.subscribe(other);
    one.request(10);
    other.request(10);
    await(one.end);
    await(other.end);
    assertEquals(ticks(3), one.elements);
    assertEquals(ticks(3), other.elements);
    assertEquals(2, clock.getBegun().get());
  }

  @Test
  void request_some_noMoreAreMade() throws Exception {
    Probe<Tick> probe = subscribed(clock.getTicks());
    for (int asked = 1; asked <= 5; asked++) {
      probe.request(1);
      probe.untilReceived(asked);
      assertEquals(ticks(asked), probe.elements);
      assertTrue(clock.getMade().get() <= asked + 1, "one may wait for the next request");
    }
    probe.cancel();
    Eventually.until("the collection ends", () -> clock.getEnded().get() == 1);
    assertEquals(5, probe.elements.size());
    assertFalse(probe.end.isDone());
  }

  @Test
  void cancel_endlessFlow_endsTheCollection() throws Exception {
    Probe<Tick> probe = subscribed(clock.getTicks());
    probe.request(Long.MAX_VALUE);
    probe.untilReceived(100);
    probe.cancel();
    Eventually.until("the collection ends", () -> clock.getEnded().get() == 1);
    assertFalse(probe.end.isDone());
  }

  @Test
  void cancel_flowWaits_endsTheCollection() throws Exception {
    Probe<Tick> probe = subscribed(clock.silent());
    probe.request(1);
    Eventually.until("the collection begins", () -> clock.getBegun().get() == 1);
    probe.cancel();
    Eventually.until("the collection ends", () -> clock.getEnded().get() == 1);
    assertFalse(probe.end.isDone());
  }

  @Test
  void request_afterCancel_asksForNothing() throws Exception {
    List<Probe<Tick>> probes = new ArrayList<>();
    for (int round = 0; round < 10_000; round++) {
      Probe<Tick> probe = subscribed(clock.ticks(1)); // its collection begins now or soon
      probe.cancel();
      probe.request(1);
      probes.add(probe);
    }
    Eventually.until("the collections end", () -> clock.getBegun().get() == clock.getEnded().get());
    for (Probe<Tick> probe : probes) {
      assertEquals(List.of(), probe.elements);
    }
  }

  @Test
  void subscribe_flowFails_elementsThenTheFailure() throws Exception {
    Probe<Tick> probe = subscribed(clock.failing(3));
    probe.request(10);
    assertFails(StorageException.class, "clock broken", probe.end);
    assertEquals(ticks(3), probe.elements);
  }

  @Test
  void subscribe_flowFailsAtOnce_needsNoRequest() {
    assertFails(StorageException.class, "clock broken", subscribed(clock.failing(0)).end);
  }

  @Test
  void request_notPositive_isAnErrorAndEndsTheCollection() throws Exception {
    Probe<Tick> probe = subscribed(clock.getTicks());
    probe.request(1);
    probe.untilReceived(1);
    probe.request(0);
    assertEquals(IllegalArgumentException.class, failureOf(probe.end).getClass());
    Eventually.until("the collection ends", () -> clock.getEnded().get() == 1);
  }

  @Test
  void subscribe_collectsOnTheDefaultDispatcher() throws Exception {
    Probe<Tick> probe = subscribed(clock.yielding(5));
    probe.request(10);
    await(probe.end);
    for (List<String> threads : List.of(clock.getThreads(), probe.threads)) {
      for (String thread : threads) {
        assertTrue(thread.startsWith("DefaultDispatcher-worker"), thread);
      }
    }
  }

  @Test
  void subscribe_flowOfAChannel_followsIt() throws Exception {
    Mailbox mailbox = new Mailbox(8);
    Probe<Integer> probe = subscribed(FlowKt.receiveAsFlow(mailbox.getLetters()));
    probe.request(10);
    mailbox.post(1);
    probe.untilReceived(1);
    mailbox.post(2);
    mailbox.getLetters().close(null);
    await(probe.end);
    assertEquals(List.of(1, 2), probe.elements);
  }

  @Test
  void receiveChannel_fromTheFlow_getsItAll() throws Exception {
    ReceiveChannel<Tick> channel =
        ReceiveChannel.from(Suspend.<Tick>publisher(clock.yielding(100)), 4);
    List<Tick> received = new ArrayList<>();
    await(channel.forEach(received::add));
    assertEquals(ticks(100), received);
  }
}
