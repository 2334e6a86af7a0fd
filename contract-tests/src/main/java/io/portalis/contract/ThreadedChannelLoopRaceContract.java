package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.portalis.channel.Channel;
import io.portalis.channel.ReceiveChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Loops and subscriptions that are cancelled while elements come: none is lost. */
public abstract class ThreadedChannelLoopRaceContract extends ChannelSuite {

  private static final int ROUNDS = 1_000;

  /** Waits until the element was seen or is in the channel, and asserts that it was there once. */
  private Void assertSeenOrLeft(String element, Trace<String> seen, Channel<String> channel)
      throws Exception {
    List<String> all = new ArrayList<>();
    Eventually.until(
        "seen or left: " + element,
        () -> {
          all.addAll(drain(channel));
          return all.size() + seen.size() > 0;
        });
    all.addAll(seen.list());
    assertEquals(List.of(element), all);
    assertEquals(List.of(), undelivered.list());
    return null;
  }

  @Test
  public void forEachCancelled_againstSend_theElementIsGivenOrLeft() throws Exception {
    for (int capacity : new int[] {0, 1}) {
      Rounds.run(
          ROUNDS,
          number -> {
            Channel<String> channel = bounded(capacity);
            Trace<String> seen = new Trace<>();
            CompletableFuture<Void> loop = channel.forEach(seen::add);
            return new Rounds.Round(
                () -> channel.send("" + number),
                () -> loop.cancel(true),
                () -> assertSeenOrLeft("" + number, seen, channel));
          });
    }
  }

  @Test
  public void subscriptionCancelled_againstSend_theElementIsGivenOrLeft() throws Exception {
    for (int capacity : new int[] {0, 1}) {
      Rounds.run(
          ROUNDS,
          number -> {
            Channel<String> channel = bounded(capacity);
            ProbeSubscriber<String> probe = new ProbeSubscriber<>();
            channel.asPublisher().subscribe(probe);
            probe.request(1);
            return new Rounds.Round(
                () -> channel.send("" + number),
                () -> {
                  probe.cancel();
                  return null;
                },
                () -> assertSeenOrLeft("" + number, probe.elements, channel));
          });
    }
  }

  @Test
  public void subscriptionCancelled_againstItsReceive_takesNothingThatIsSentLater()
      throws Exception {
    for (int round = 0; round < 10 * ROUNDS; round++) {
      Channel<String> channel = bounded(0);
      ProbeSubscriber<String> probe = new ProbeSubscriber<>();
      channel.asPublisher().subscribe(probe);
      await(probe.subscription);
      probe.request(1); // its receive begins on another thread, now or soon
      probe.cancel();
      assertEquals(unavailable(), channel.trySend("late"));
    }
  }

  @Test
  public void subscriptionRequest_afterCancel_takesNothing() throws Exception {
    List<Channel<String>> channels = new ArrayList<>();
    for (int round = 0; round < 10 * ROUNDS; round++) {
      Channel<String> channel = bounded(1);
      await(channel.send("there"));
      ProbeSubscriber<String> probe = new ProbeSubscriber<>();
      channel.asPublisher().subscribe(probe); // its first turn comes on another thread, now or soon
      probe.cancel();
      probe.request(1);
      channels.add(channel);
    }
    for (Channel<String> channel : channels) {
      assertEquals(value("there"), channel.tryReceive());
    }
  }

  @Test
  public void fromReceiveCancelled_againstEmit_hasTheElementOrLeavesIt() throws Exception {
    HandPublisher<String> publisher = new HandPublisher<>();
    ReceiveChannel<String> channel = ReceiveChannel.from(publisher, 1);
    Rounds.run(
        ROUNDS,
        number -> {
          Eventually.until("demand", () -> publisher.requested() == number + 1);
          CompletableFuture<String> receive = channel.receive();
          return new Rounds.Round(
              () -> {
                publisher.emit("" + number);
                return null;
              },
              () -> receive.cancel(true),
              () -> {
                String received = receive.isCancelled() ? await(channel.receive()) : await(receive);
                assertEquals("" + number, received);
                return null;
              });
        });
  }
}
