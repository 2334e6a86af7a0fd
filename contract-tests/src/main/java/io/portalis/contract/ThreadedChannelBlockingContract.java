package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.TaskCancelledException;
import io.portalis.channel.Channel;
import io.portalis.channel.ReceiveChannel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** {@code blocking()} on threads that the library does not know. */
public abstract class ThreadedChannelBlockingContract extends ChannelSuite {

  private static List<String> all(ReceiveChannel<String> channel) {
    List<String> elements = new ArrayList<>();
    channel.blocking().forEach(elements::add);
    return elements;
  }

  @Test
  public void iteration_onAForeignThread_waitsForTheElements() throws Exception {
    Channel<String> channel = rendezvous();
    Threads.Running<List<String>> reader = Threads.start(() -> all(channel));
    Threads.untilWaiting(reader.thread());
    await(channel.send("a"));
    Threads.untilWaiting(reader.thread());
    await(channel.send("b"));
    channel.close();
    assertEquals(List.of("a", "b"), reader.result().get());
  }

  @Test
  public void iteration_interruptedWhileItWaits_throwsAndStaysInterrupted() throws Exception {
    Channel<String> channel = rendezvous();
    Threads.Running<Boolean> reader =
        Threads.start(
            () -> {
              Iterator<String> iterator = channel.blocking().iterator();
              assertThrows(TaskCancelledException.class, iterator::hasNext);
              return Thread.currentThread().isInterrupted();
            });
    Threads.untilWaiting(reader.thread());
    reader.thread().interrupt();
    assertTrue(reader.result().get(), "still interrupted");
    assertEquals(unavailable(), channel.trySend("a"), "the receive was withdrawn");
  }

  @Test
  public void iteration_interruptedBefore_throwsAndStaysInterrupted() throws Exception {
    Channel<String> channel = rendezvous();
    Threads.Running<Boolean> reader =
        Threads.start(
            () -> {
              Thread.currentThread().interrupt();
              Iterator<String> iterator = channel.blocking().iterator();
              assertThrows(TaskCancelledException.class, iterator::next);
              return Thread.currentThread().isInterrupted();
            });
    assertTrue(reader.result().get(), "still interrupted");
    assertEquals(unavailable(), channel.trySend("a"), "the receive was withdrawn");
  }

  @Test
  public void iteration_interrupted_canGoOnWhenTheInterruptIsCleared() throws Exception {
    Channel<String> channel = bounded(1);
    CompletableFuture<Void> thrown = never();
    Threads.Running<String> reader =
        Threads.start(
            () -> {
              Iterator<String> iterator = channel.blocking().iterator();
              assertThrows(TaskCancelledException.class, iterator::hasNext);
              assertTrue(Thread.interrupted());
              thrown.complete(null);
              return iterator.next();
            });
    Threads.untilWaiting(reader.thread());
    reader.thread().interrupt();
    await(CompletableFuture.anyOf(thrown, reader.result()));
    channel.send("a");
    assertEquals("a", reader.result().get());
  }

  @Test
  public void iteration_channelCancelledWhileItWaits_throws() throws Exception {
    Channel<String> channel = rendezvous();
    Threads.Running<List<String>> reader = Threads.start(() -> all(channel));
    Threads.untilWaiting(reader.thread());
    channel.cancel();
    assertInstanceOf(TaskCancelledException.class, causeOfClosed(reader.result()));
  }

  @Test
  public void iteration_severalThreads_takeEachElementOnce() throws Exception {
    Channel<Integer> channel = Channel.bounded(2);
    int count = 20_000;
    AtomicIntegerArray seen = new AtomicIntegerArray(count);
    List<Threads.Running<Void>> readers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      readers.add(
          Threads.start(
              () -> {
                for (int element : channel.blocking()) {
                  seen.incrementAndGet(element);
                }
                return null;
              }));
    }
    for (int i = 0; i < count; i++) {
      await(channel.send(i));
    }
    channel.close();
    for (Threads.Running<Void> reader : readers) {
      reader.result().get();
    }
    for (int i = 0; i < count; i++) {
      assertEquals(1, seen.get(i), "element " + i);
    }
  }

  @Test
  public void iteration_interruptsAgainstSends_loseNoElement() throws Exception {
    Channel<Integer> channel = Channel.unbounded();
    for (int round = 0; round < 500; round++) {
      int element = round;
      Threads.Running<Integer> reader =
          Threads.start(
              () -> {
                try {
                  return channel.blocking().iterator().next();
                } catch (TaskCancelledException e) {
                  return -1;
                }
              });
      Threads.untilWaiting(reader.thread());
      Threads.Running<Void> interrupter =
          Threads.start(
              () -> {
                reader.thread().interrupt();
                return null;
              });
      channel.trySend(element);
      interrupter.result().get();
      int received = reader.result().get();
      List<Integer> left = drain(channel);
      assertEquals(List.of(element), received < 0 ? left : List.of(received), "element " + element);
      assertEquals(received < 0 ? 1 : 0, left.size(), "delivered once");
    }
  }
}
