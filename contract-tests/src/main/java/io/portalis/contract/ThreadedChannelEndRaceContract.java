package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.ChannelClosedException;
import io.portalis.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Channels that end while another thread sends or receives: each element has one end. */
public abstract class ThreadedChannelEndRaceContract extends ChannelSuite {

  private static final int ROUNDS = 3_000;
  private static final int[] CAPACITIES = {0, 1, Integer.MAX_VALUE};

  @Test
  public void close_againstSends_eachIsDeliveredOrReportedAsItsFutureSays() throws Exception {
    Rounds.run(
        ROUNDS,
        number -> {
          undelivered.clear();
          Channel<String> channel = unbounded();
          List<CompletableFuture<Void>> sends = new ArrayList<>();
          return new Rounds.Round(
              () -> {
                for (int i = 0; i < 4; i++) {
                  sends.add(channel.send("" + i));
                }
                return null;
              },
              channel::close,
              () -> {
                List<String> delivered = drain(channel);
                assertEquals(closed(null), channel.tryReceive());
                for (int i = 0; i < 4; i++) {
                  boolean failed = sends.get(i).isCompletedExceptionally();
                  assertEquals(!failed, delivered.contains("" + i));
                  assertEquals(failed, undelivered.list().contains("" + i));
                }
                assertEquals(4, delivered.size() + undelivered.size());
                return null;
              });
        });
  }

  @Test
  public void close_againstReceive_theReceiveEnds() throws Exception {
    Rounds.run(
        ROUNDS,
        number -> {
          Channel<String> channel = rendezvous();
          AtomicReference<CompletableFuture<String>> receive = new AtomicReference<>();
          return new Rounds.Round(
              () -> {
                receive.set(channel.receive());
                return null;
              },
              channel::close,
              () -> {
                assertClosed(receive.get());
                return null;
              });
        });
  }

  @Test
  public void channelCancelled_againstSends_eachElementIsReportedOnce() throws Exception {
    for (int capacity : CAPACITIES) {
      Rounds.run(
          ROUNDS / 3,
          number -> {
            undelivered.clear();
            Channel<String> channel = bounded(capacity);
            List<CompletableFuture<Void>> sends = new ArrayList<>();
            return new Rounds.Round(
                () -> {
                  for (int i = 0; i < 3; i++) {
                    sends.add(channel.send("" + i));
                  }
                  return null;
                },
                () -> {
                  channel.cancel();
                  return null;
                },
                () -> {
                  assertEquals(List.of("0", "1", "2"), undeliveredSorted());
                  for (CompletableFuture<Void> send : sends) {
                    assertTrue(send.isDone(), "nobody waits for ever");
                  }
                  assertCancelledResult(channel.tryReceive());
                  return null;
                });
          });
    }
  }

  @Test
  public void channelCancelled_againstReceive_theElementIsReceivedOrReported() throws Exception {
    Rounds.run(
        ROUNDS,
        number -> {
          undelivered.clear();
          Channel<String> channel = bounded(1);
          channel.send("" + number);
          AtomicReference<CompletableFuture<String>> receive = new AtomicReference<>();
          return new Rounds.Round(
              () -> {
                receive.set(channel.receive());
                return null;
              },
              () -> {
                channel.cancel();
                return null;
              },
              () -> {
                CompletableFuture<String> ended = receive.get();
                boolean failed = ended.isCompletedExceptionally();
                if (failed) {
                  assertInstanceOf(ChannelClosedException.class, failureOf(ended));
                }
                List<String> received = failed ? List.of() : List.of(await(ended));
                List<String> all = new ArrayList<>(received);
                all.addAll(undelivered.list());
                assertEquals(List.of("" + number), all);
                assertCancelledResult(channel.tryReceive());
                return null;
              });
        });
  }
}
