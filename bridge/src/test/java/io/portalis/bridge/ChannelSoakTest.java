package io.portalis.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Dispatchers;
import io.portalis.channel.Channel;
import io.portalis.channel.ChannelConfig;
import io.portalis.channel.ChannelResult;
import io.portalis.channel.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many messages through one channel, with eight producers and eight consumers that give up at
 * random what they have begun. Every element is received once, reported undelivered once, kept by
 * the producer whose select lost it, or still in the channel at the end.
 */
class ChannelSoakTest {

  private static final int PAIRS = 8;

  @ParameterizedTest(name = "capacity {0}")
  @ValueSource(ints = {0, 1, 64, Integer.MAX_VALUE})
  @Timeout(120)
  void messages_randomCancellation_areAccountedFor(int capacity) throws Exception {
    new Soak(capacity, 250_000).run();
  }

  @ParameterizedTest(name = "capacity {0}")
  @ValueSource(ints = {0, 1, 64, Integer.MAX_VALUE})
  @Tag("long")
  @Timeout(1200)
  void messages_tenMillion_areAccountedFor(int capacity) throws Exception {
    new Soak(capacity, 10_000_000).run();
  }

  /** One run. */
  private static final class Soak {
    private final int messages;

    /** How often each message came to an end. */
    private final AtomicIntegerArray ends;

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger undelivered = new AtomicInteger();
    private final AtomicInteger withdrawn = new AtomicInteger();
    private final Channel<Integer> channel;

    /** Whether it may be that nobody ever waits. */
    private final boolean neverWaits;

    Soak(int capacity, int messages) {
      this.neverWaits = capacity == Integer.MAX_VALUE;
      this.messages = messages;
      this.ends = new AtomicIntegerArray(messages);
      this.channel =
          Channel.create(
              ChannelConfig.<Integer>builder()
                  .capacity(capacity)
                  .onUndelivered(element -> ended(element, undelivered))
                  .build());
    }

    void run() throws Exception {
      List<CompletableFuture<Void>> producers = new ArrayList<>();
      List<CompletableFuture<Void>> consumers = new ArrayList<>();
      for (int i = 0; i < PAIRS; i++) {
        producers.add(new Producer(i).start());
        consumers.add(new Consumer(PAIRS + i).start());
      }
      for (CompletableFuture<Void> producer : producers) {
        producer.get();
      }
      channel.close();
      for (CompletableFuture<Void> consumer : consumers) {
        consumer.get();
      }
      for (int i = 0; i < messages; i++) {
        assertEquals(1, ends.get(i), "ends of message " + i);
      }
      assertEquals(messages, received.get() + undelivered.get());
      assertTrue(
          neverWaits || undelivered.get() + withdrawn.get() > 0, "some were given up in time");
    }

    private void ended(int message, AtomicInteger count) {
      ends.incrementAndGet(message);
      count.incrementAndGet();
    }

    /** A loop that waits for futures by continuing in their callbacks. */
    private abstract class Loop {
      final SplittableRandom random;
      private final CompletableFuture<Void> done = new CompletableFuture<>();

      Loop(int seed) {
        this.random = new SplittableRandom(seed);
      }

      /** Does one thing; null when there is nothing left to do. */
      abstract CompletableFuture<?> step();

      CompletableFuture<Void> start() {
        Dispatchers.platformDefault().execute(this::loop);
        return done;
      }

      private void loop() {
        try {
          for (CompletableFuture<?> step = step(); step != null; step = step()) {
            if (!step.isDone()) {
              step.whenComplete((value, failure) -> start());
              return;
            }
          }
          done.complete(null);
        } catch (Throwable failure) {
          done.completeExceptionally(failure);
        }
      }
    }

    /** Sends messages until there are no more. */
    private final class Producer extends Loop {
      private int message = -1;
      private boolean kept;

      Producer(int seed) {
        super(seed);
      }

      @Override
      CompletableFuture<?> step() {
        if (!kept) {
          message = next.getAndIncrement();
        }
        kept = false;
        if (message >= messages) {
          return null;
        }
        return switch (random.nextInt(6)) {
          case 0 -> givenUp(channel.send(message));
          case 1 -> channel.send(message).orTimeout(random.nextInt(2), TimeUnit.MILLISECONDS);
          case 2 -> attempt();
          case 3 -> select();
          default -> channel.send(message);
        };
      }

      private CompletableFuture<?> givenUp(CompletableFuture<Void> send) {
        send.cancel(false);
        return send;
      }

      private CompletableFuture<?> attempt() {
        return channel.trySend(message) instanceof ChannelResult.Value
            ? Completed.VOID
            : channel.send(message);
      }

      private CompletableFuture<?> select() {
        CompletableFuture<String> select =
            Select.<String>create().onSend(channel, message, () -> "sent").run();
        kept = random.nextBoolean() && select.cancel(false);
        return select;
      }
    }

    /** Receives messages until the channel has ended. */
    private final class Consumer extends Loop {
      Consumer(int seed) {
        super(seed);
      }

      @Override
      CompletableFuture<?> step() {
        if (channel.isClosedForReceive()) {
          return null;
        }
        return switch (random.nextInt(6)) {
          case 0 -> givenUp(channel.receive().whenComplete(this::took), channel.receive());
          case 1 -> attempt();
          case 2 -> selected();
          case 3 -> result();
          default -> channel.receive().whenComplete(this::took);
        };
      }

      private void took(Integer message, Throwable failure) {
        if (failure == null) {
          ended(message, received);
        }
      }

      private CompletableFuture<?> givenUp(
          CompletableFuture<Integer> first, CompletableFuture<Integer> second) {
        if (second.cancel(false)) {
          withdrawn.incrementAndGet();
        } else {
          second.whenComplete(this::took);
        }
        return first;
      }

      private CompletableFuture<?> attempt() {
        if (channel.tryReceive() instanceof ChannelResult.Value<Integer> value) {
          ended(value.value(), received);
        }
        return Completed.VOID;
      }

      private CompletableFuture<?> selected() {
        CompletableFuture<Integer> select =
            Select.<Integer>create().onReceive(channel, message -> message).run();
        if (random.nextBoolean() && select.cancel(false)) {
          withdrawn.incrementAndGet();
          return Completed.VOID;
        }
        return select.whenComplete(this::took);
      }

      private CompletableFuture<?> result() {
        return channel
            .receiveResult()
            .thenAccept(
                result -> {
                  if (result instanceof ChannelResult.Value<Integer> value) {
                    ended(value.value(), received);
                  }
                });
      }
    }
  }
}
