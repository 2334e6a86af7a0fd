package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.Dispatcher;
import io.portalis.Dispatchers;
import io.portalis.channel.Channel;
import io.portalis.channel.ChannelConfig;
import io.portalis.channel.ChannelResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Channels between threads: time-outs, visibility, who runs what. */
public abstract class ThreadedChannelContract extends ChannelSuite {

  /** Plain on purpose: only the promised happens-before makes it visible. */
  private static final class Box {
    int written;
  }

  @Test
  public void orTimeout_onAReceive_takesNothing() throws Exception {
    for (Channel<String> channel : allBuffered().values()) {
      CompletableFuture<String> receive = channel.receive();
      CompletableFuture<ChannelResult<String>> result = channel.receiveResult();
      receive.orTimeout(2, TimeUnit.MILLISECONDS);
      result.orTimeout(2, TimeUnit.MILLISECONDS);
      assertInstanceOf(TimeoutException.class, failureOf(receive));
      assertInstanceOf(TimeoutException.class, failureOf(result));
      assertFalse(receive.isCancelled());
      await(channel.send("a"));
      assertEquals(List.of("a"), drain(channel));
    }
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void orTimeout_onASend_isNotDelivered() throws Exception {
    Channel<String> channel = rendezvous();
    CompletableFuture<Void> send = channel.send("a");
    send.orTimeout(2, TimeUnit.MILLISECONDS);
    assertInstanceOf(TimeoutException.class, failureOf(send));
    assertFalse(send.isCancelled());
    Eventually.until("told", () -> undelivered.size() == 1);
    assertEquals(unavailable(), channel.tryReceive());
  }

  @Test
  public void completeOnTimeout_onAReceive_takesNothing() throws Exception {
    Channel<String> channel = bounded(1);
    CompletableFuture<String> receive = channel.receive();
    receive.completeOnTimeout("nothing", 2, TimeUnit.MILLISECONDS);
    assertEquals("nothing", await(receive));
    channel.send("a");
    assertEquals(List.of("a"), drain(channel));
  }

  @Test
  public void orTimeout_elementInTime_changesNothing() throws Exception {
    Channel<String> channel = rendezvous();
    CompletableFuture<String> receive = channel.receive().orTimeout(1, TimeUnit.HOURS);
    CompletableFuture<Void> send = channel.send("a").orTimeout(1, TimeUnit.HOURS);
    assertEquals("a", await(receive));
    await(send);
    assertEquals(List.of(), undelivered.list());
  }

  @Test
  public void receive_plainWritesBeforeTheSend_areVisible() throws Exception {
    for (int capacity : new int[] {0, 1, 8}) {
      Channel<Box> channel =
          Channel.create(ChannelConfig.<Box>builder().capacity(capacity).build());
      int count = 5_000;
      Threads.Running<Void> sender =
          Threads.start(
              () -> {
                for (int i = 1; i <= count; i++) {
                  Box box = new Box();
                  box.written = i;
                  await(channel.send(box));
                }
                return null;
              });
      for (int i = 1; i <= count; i++) {
        assertEquals(i, await(channel.receive()).written);
      }
      sender.result().get();
    }
  }

  @Test
  public void tryReceive_plainWritesBeforeTrySend_areVisible() throws Exception {
    Channel<Box> channel = Channel.bounded(4);
    int count = 20_000;
    Threads.Running<Void> sender =
        Threads.start(
            () -> {
              for (int i = 1; i <= count; i++) {
                Box box = new Box();
                box.written = i;
                Threads.spinUntil(() -> channel.trySend(box).equals(SENT));
              }
              return null;
            });
    AtomicInteger next = new AtomicInteger(1);
    Threads.spinUntil(
        () -> {
          if (channel.tryReceive() instanceof ChannelResult.Value<Box> box) {
            assertEquals(next.getAndIncrement(), box.value().written);
          }
          return next.get() > count;
        });
    sender.result().get();
    assertEquals(count + 1, next.get());
  }

  /** If a lock were held during the callback, the other thread could not come in. */
  @Test
  public void receive_callback_runsOutsideOfLocks() throws Exception {
    for (Channel<String> channel : allKinds().values()) {
      CompletableFuture<Boolean> outcome =
          channel.receive().thenApply(element -> anotherThreadCanUse(channel));
      channel.send("a");
      assertTrue(await(outcome));
    }
  }

  @Test
  public void onUndelivered_anyCase_runsOutsideOfLocks() throws Exception {
    CompletableFuture<Channel<String>> self = never();
    Trace<Boolean> outcomes = new Trace<>();
    Channel<String> channel =
        Channel.create(
            ChannelConfig.<String>builder()
                .capacity(1)
                .onUndelivered(element -> outcomes.add(anotherThreadCanUse(self.join())))
                .build());
    self.complete(channel);
    channel.send("a");
    channel.send("withdrawn").cancel(true);
    channel.cancel();
    assertEquals(List.of(true, true), outcomes.list());
  }

  private static boolean anotherThreadCanUse(Channel<String> channel) {
    Threads.Running<Boolean> other =
        Threads.start(
            () -> {
              channel.trySend("probe");
              channel.isClosedForReceive();
              channel.isClosedForSend();
              return true;
            });
    try {
      return other.result().get(5, TimeUnit.SECONDS);
    } catch (Exception e) {
      return false;
    }
  }

  @Test
  public void forEach_outsideOfATask_runsOnTheDefaultDispatcher() throws Exception {
    Channel<String> channel = bounded(1);
    Trace<Thread> threads = new Trace<>();
    CompletableFuture<Void> loop = channel.forEach(element -> threads.add(Thread.currentThread()));
    await(channel.send("a"));
    await(channel.send("b"));
    channel.close();
    await(loop);
    assertEquals(2, threads.size());
    for (Thread thread : threads.list()) {
      assertNotSame(Thread.currentThread(), thread, "not the sender");
    }
  }

  @Test
  public void forEach_inATask_runsOnTheThreadsOfItsDispatcher() throws Exception {
    Channel<String> channel = bounded(1);
    Dispatcher dispatcher = Dispatchers.singleThread("the loop's own");
    Trace<Thread> threads = new Trace<>();
    CompletableFuture<Void> loop =
        await(
            runtime
                .on(dispatcher)
                .spawn(() -> channel.forEach(element -> threads.add(Thread.currentThread()))));
    await(channel.send("a"));
    await(channel.send("b"));
    channel.close();
    await(loop);
    assertEquals(2, threads.size());
    for (Thread thread : threads.list()) {
      assertTrue(thread.getName().contains("the loop's own"), thread.getName());
    }
  }

  @Test
  public void asPublisher_signals_comeOnTheDefaultDispatcher() throws Exception {
    Channel<String> channel = bounded(1);
    Trace<Thread> threads = new Trace<>();
    ProbeSubscriber<String> probe =
        new ProbeSubscriber<>(element -> threads.add(Thread.currentThread()));
    channel.asPublisher().subscribe(probe);
    await(channel.send("there before the demand"));
    probe.request(2);
    await(channel.send("there after it"));
    probe.untilReceived(2);
    Eventually.until("recorded", () -> threads.size() == 2);
    for (Thread thread : threads.list()) {
      assertNotSame(Thread.currentThread(), thread);
    }
    assertEquals(List.of(), probe.breaches.list());
  }

  @Test
  public void receive_senderOnAnotherThread_isCompletedThere() throws Exception {
    Channel<String> channel = rendezvous();
    CompletableFuture<Thread> thread = channel.receive().thenApply(v -> Thread.currentThread());
    Threads.Running<Void> sender =
        Threads.start(
            () -> {
              channel.send("a");
              return null;
            });
    assertSame(sender.thread(), await(thread));
  }

  @Test
  public void timeout_againstSends_losesNoElement() throws Exception {
    Channel<Integer> channel = Channel.unbounded();
    int count = 300;
    CompletableFuture<Void> sends =
        runtime.spawnBlocking(
            () -> {
              for (int i = 0; i < count; i++) {
                await(Async.sleep(Duration.ofMillis(1)));
                channel.send(i);
              }
              channel.close();
              return null;
            });
    int received = 0;
    while (true) {
      CompletableFuture<ChannelResult<Integer>> receive = channel.receiveResult();
      receive.orTimeout(1, TimeUnit.MILLISECONDS);
      ChannelResult<Integer> result = receive.exceptionally(t -> unavailable()).join();
      if (result instanceof ChannelResult.Closed<Integer>) {
        break;
      }
      if (result instanceof ChannelResult.Value<Integer> element) {
        assertEquals(received++, element.value());
      }
    }
    await(sends);
    assertEquals(count, received);
  }
}
