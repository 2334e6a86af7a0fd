package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.assertPending;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.BlockedWorkerException;
import io.portalis.ChannelClosedException;
import io.portalis.Dispatchers;
import io.portalis.Task;
import io.portalis.channel.Channel;
import io.portalis.channel.ChannelConfig;
import io.portalis.channel.ChannelResult;
import io.portalis.channel.Select;
import io.portalis.sync.AsyncMutex;
import io.portalis.sync.Guard;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is given up otherwise than by a plain {@code cancel}: it takes nothing with it either. */
public abstract class GivenUpContract extends Contract {

  private static final List<Integer> TWO = List.of(1, 2);

  private final Trace<String> undelivered = new Trace<>();
  private final Channel<String> channel =
      Channel.create(
          ChannelConfig.<String>builder().capacity(0).onUndelivered(undelivered::add).build());

  @Test
  public void forEach_endedByItsUser_takesNoFurtherElement() throws Exception {
    Channel<Integer> numbers = Channel.unbounded();
    Trace<Integer> seen = new Trace<>();
    CompletableFuture<Void> loop = numbers.forEach(seen::add);
    await(numbers.send(1));
    Eventually.until("the first is seen", () -> seen.size() == 1);
    loop.completeExceptionally(new Boom("no more"));
    await(numbers.send(2)); // the loop may have been about to take one, but no more
    await(numbers.send(3));
    int next = await(numbers.receive());
    Eventually.until("all are there", () -> seen.list().equals(next == 2 ? List.of(1) : TWO));
  }

  @Test
  public void forEach_onAnInlineExecutor_doesNotOverflow() throws Exception {
    int count = DEEP;
    Channel<Integer> numbers = Channel.unbounded();
    for (int i = 0; i < count; i++) {
      numbers.trySend(i);
    }
    numbers.close();
    AtomicInteger seen = new AtomicInteger();
    Task<Void> task =
        runtime
            .on(Dispatchers.from(Runnable::run))
            .spawnAsync(() -> numbers.forEach(number -> seen.incrementAndGet()));
    await(task);
    assertEquals(count, seen.get());
  }

  @Test
  public void forEach_executorRefuses_failsAndReportsTheElement() throws Exception {
    IllegalStateException refusal = new IllegalStateException("closed");
    AtomicInteger accepted = new AtomicInteger();
    Task<CompletableFuture<Void>> task =
        runtime
            .on(
                Dispatchers.from(
                    body -> {
                      if (accepted.incrementAndGet() > 2) {
                        throw refusal;
                      }
                      body.run();
                    }))
            .spawn(() -> channel.forEach(element -> {}));
    CompletableFuture<Void> loop = await(task);
    await(channel.send("lost"));
    assertSame(refusal, failureOf(loop));
    assertEquals(List.of("lost"), undelivered.list());
  }

  @Test
  public void withLock_endedByItsUser_givesItsPlaceUp() throws Exception {
    AsyncMutex<Integer> mutex = AsyncMutex.of(0);
    Guard<Integer> holder = now(mutex.lock());
    Trace<String> calls = new Trace<>();
    CompletableFuture<Integer> section =
        mutex.withLock(
            guard -> {
              calls.add("called");
              return CompletableFuture.completedFuture(1);
            });
    CompletableFuture<Guard<Integer>> next = mutex.lock();
    section.completeExceptionally(new Boom("no more"));
    assertPending("the holder's", next);
    holder.close();
    now(next).close();
    assertEquals(List.of(), calls.list());
  }

  @Test
  public void await_refusedOnAWorker_withdrawsTheOperation() throws Exception {
    AsyncMutex<Integer> mutex = AsyncMutex.of(0);
    Guard<Integer> holder = now(mutex.lock());
    Task<Object> task = runtime.spawn(() -> await(mutex.lock()));
    assertInstanceOf(BlockedWorkerException.class, failureOf(task));
    Task<Object> receiver = runtime.spawn(() -> await(channel.receive()));
    assertInstanceOf(BlockedWorkerException.class, failureOf(receiver));
    holder.close();
    assertTrue(mutex.tryLock().isPresent());
    assertInstanceOf(ChannelResult.Unavailable.class, channel.trySend("nobody receives"));
  }

  // --- a select that fails because of the channel it sends to

  private CompletableFuture<String> sending() {
    return Select.<String>create().onSend(channel, "mine", () -> "sent").run();
  }

  @Test
  public void select_channelIsCancelledWhileItWaitsToSend_reportsTheElementOnce() {
    CompletableFuture<String> select = sending();
    channel.cancel();
    assertInstanceOf(ChannelClosedException.class, failureOf(select));
    assertEquals(List.of("mine"), undelivered.list());
  }

  @Test
  public void select_sendsToAClosedChannel_reportsTheElementOnce() {
    channel.close();
    assertInstanceOf(ChannelClosedException.class, failureOf(sending()));
    assertEquals(List.of("mine"), undelivered.list());
  }
}
