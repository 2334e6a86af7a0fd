package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.channel.Channel;
import io.portalis.channel.ChannelResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Two threads at one channel: whatever wins, no element is lost and none is there twice. */
public abstract class ThreadedChannelRaceContract extends ChannelSuite {

  private static final int ROUNDS = 3_000;
  private static final int[] CAPACITIES = {0, 1, Integer.MAX_VALUE};

  /** What became of the elements: given to someone, left in the channel, reported. */
  private List<String> everything(List<String> received, Channel<String> channel) {
    List<String> all = new ArrayList<>(received);
    all.addAll(drain(channel));
    all.addAll(undelivered.list());
    return all.stream().sorted().toList();
  }

  @Test
  public void receiveCancelled_againstSend_hasTheElementOrLeavesIt() throws Exception {
    for (int capacity : CAPACITIES) {
      Channel<String> channel = bounded(capacity);
      Rounds.run(
          ROUNDS,
          number -> {
            CompletableFuture<String> receive = channel.receive();
            AtomicReference<CompletableFuture<Void>> send = new AtomicReference<>();
            AtomicBoolean cancelled = new AtomicBoolean();
            return new Rounds.Round(
                () -> {
                  send.set(channel.send("" + number));
                  return null;
                },
                () -> {
                  cancelled.set(receive.cancel(true));
                  return null;
                },
                () -> {
                  assertEquals(cancelled.get(), receive.isCancelled());
                  String received = cancelled.get() ? await(channel.receive()) : await(receive);
                  assertEquals("" + number, received, "capacity " + capacity);
                  assertNull(await(send.get()));
                  return assertLeftAlone(channel);
                });
          });
    }
  }

  /** Asserts that nothing is in the channel, and that nothing was reported. */
  private Void assertLeftAlone(Channel<String> channel) {
    assertEquals(unavailable(), channel.tryReceive());
    assertEquals(List.of(), undelivered.list());
    return null;
  }

  @Test
  public void receiveResultCancelled_againstTrySend_hasTheElementOrLeavesIt() throws Exception {
    Channel<String> channel = rendezvous();
    Rounds.run(
        ROUNDS,
        number -> {
          CompletableFuture<ChannelResult<String>> receive = channel.receiveResult();
          AtomicReference<ChannelResult<Void>> sent = new AtomicReference<>();
          return new Rounds.Round(
              () -> {
                sent.set(channel.trySend("" + number));
                return null;
              },
              () -> receive.cancel(true),
              () -> {
                if (receive.isCancelled()) {
                  assertEquals(unavailable(), sent.get(), "there was no receiver");
                } else {
                  assertEquals(SENT, sent.get());
                  assertEquals(value("" + number), await(receive));
                }
                return assertLeftAlone(channel);
              });
        });
  }

  @Test
  public void receiveCancelled_againstSend_theNextReceiveIsServed() throws Exception {
    Channel<String> channel = rendezvous();
    Rounds.run(
        ROUNDS,
        number -> {
          CompletableFuture<String> first = channel.receive();
          CompletableFuture<String> second = channel.receive();
          return new Rounds.Round(
              () -> channel.send("" + number),
              () -> first.cancel(true),
              () -> {
                if (first.isCancelled()) {
                  assertEquals("" + number, await(second));
                } else {
                  assertEquals("" + number, await(first));
                  assertTrue(second.cancel(true), "nothing came for it");
                }
                return assertLeftAlone(channel);
              });
        });
  }

  @Test
  public void sendCancelled_againstReceive_isDeliveredOrReported() throws Exception {
    Channel<String> channel = rendezvous();
    Rounds.run(
        ROUNDS,
        number -> {
          undelivered.clear();
          CompletableFuture<Void> send = channel.send("" + number);
          AtomicReference<ChannelResult<String>> received = new AtomicReference<>();
          AtomicBoolean cancelled = new AtomicBoolean();
          return new Rounds.Round(
              () -> {
                received.set(channel.tryReceive());
                return null;
              },
              () -> {
                cancelled.set(send.cancel(true));
                return null;
              },
              () -> {
                boolean withdrawn = cancelled.get();
                assertEquals(withdrawn ? unavailable() : value("" + number), received.get());
                assertEquals(withdrawn ? List.of("" + number) : List.of(), undelivered.list());
                assertEquals(withdrawn, send.isCancelled());
                return withdrawn ? null : await(send);
              });
        });
  }

  @Test
  public void sendCancelled_againstRoomMade_isDeliveredOrReported() throws Exception {
    Channel<String> channel = bounded(1);
    Rounds.run(
        ROUNDS,
        number -> {
          undelivered.clear();
          assertEquals(SENT, channel.trySend("first"));
          CompletableFuture<Void> send = channel.send("" + number);
          AtomicReference<CompletableFuture<String>> first = new AtomicReference<>();
          return new Rounds.Round(
              () -> {
                first.set(channel.receive());
                return null;
              },
              () -> send.cancel(true),
              () -> {
                assertEquals("first", await(first.get()));
                List<String> element = List.of("" + number);
                boolean withdrawn = send.isCancelled();
                assertEquals(withdrawn ? element : List.of(), undelivered.list());
                assertEquals(withdrawn ? List.of() : element, drain(channel));
                return null;
              });
        });
  }

  @Test
  public void bothCancelled_receiveAndSend_theElementIsDeliveredOrReported() throws Exception {
    for (int capacity : new int[] {0, 1}) {
      Channel<String> channel = bounded(capacity);
      Rounds.run(
          ROUNDS,
          number -> {
            undelivered.clear();
            AtomicReference<CompletableFuture<String>> receive = new AtomicReference<>();
            return new Rounds.Round(
                () -> {
                  receive.set(channel.receive());
                  return receive.get().cancel(true);
                },
                () -> channel.send("" + number).cancel(true),
                () -> {
                  List<String> received =
                      receive.get().isCancelled() ? List.of() : List.of(await(receive.get()));
                  assertEquals(List.of("" + number), everything(received, channel));
                  return null;
                });
          });
    }
  }
}
