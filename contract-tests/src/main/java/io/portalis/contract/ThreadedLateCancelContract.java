package io.portalis.contract;

import static io.portalis.Async.await;
import static io.portalis.contract.Settled.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.Async;
import io.portalis.channel.Channel;
import io.portalis.channel.Select;
import io.portalis.sync.AsyncCondition;
import io.portalis.sync.AsyncMutex;
import io.portalis.sync.Guard;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Cancellations that race with one another, or come when the operation was served already. */
public abstract class ThreadedLateCancelContract extends Contract {

  private static final int ROUNDS = 20_000;

  @Test
  public void receive_cancelledByTwo_isDoneWhenEitherReturns() throws Exception {
    Channel<Integer> channel = Channel.rendezvous();
    for (int i = 0; i < ROUNDS / 4; i++) {
      CompletableFuture<Integer> receive = channel.receive();
      Threads.Running<Boolean> other =
          Threads.start(
              () -> {
                receive.cancel(false);
                return receive.isDone();
              });
      receive.cancel(false);
      assertTrue(receive.isDone());
      assertTrue(other.result().get());
    }
  }

  @Test
  public void condition_cancelledAsItIsSignalled_isDoneWhenCancelReturns() throws Exception {
    AsyncMutex<Integer> mutex = AsyncMutex.of(0);
    AsyncCondition condition = AsyncCondition.create(mutex);
    CompletableFuture<Void> end = new CompletableFuture<>();
    Threads.Running<Void> signaller =
        Threads.start(
            () -> {
              while (!end.isDone()) {
                condition.signal();
              }
              return null;
            });
    for (int i = 0; i < ROUNDS; i++) {
      CompletableFuture<Guard<Integer>> waiting = condition.await(await(mutex.lock()));
      Guard<Integer> holder = mutex.tryLock().orElse(null);
      waiting.cancel(false);
      assertTrue(waiting.isDone(), "in round " + i);
      if (holder != null) {
        holder.close();
      }
      if (!waiting.isCancelled()) {
        now(waiting).close();
      }
    }
    end.complete(null);
    signaller.result().get();
  }

  /** A select whose function takes its time has taken its element: that is no time-out. */
  @Test
  public void timeout_selectThatWasServed_passesItsResultOn() throws Exception {
    Channel<Integer> channel = Channel.rendezvous();
    CompletableFuture<Void> inFunction = new CompletableFuture<>();
    CompletableFuture<Void> goOn = new CompletableFuture<>();
    CompletableFuture<Integer> select =
        Select.<Integer>create()
            .onReceive(
                channel,
                element -> {
                  inFunction.complete(null);
                  goOn.join();
                  return element;
                })
            .run();
    CompletableFuture<Integer> timed = Async.timeout(Duration.ofMillis(20), select);
    Threads.Running<Void> sender = Threads.start(() -> await(channel.send(7)));
    inFunction.join();
    await(Async.sleep(Duration.ofMillis(60))); // beyond the time-out
    goOn.complete(null);
    assertEquals(7, await(timed));
    sender.result().get();
  }

  @Test
  public void await_interruptedInASelectThatWasServed_returnsItsResult() throws Exception {
    Channel<Integer> channel = Channel.rendezvous();
    CompletableFuture<Void> inFunction = new CompletableFuture<>();
    CompletableFuture<Void> goOn = new CompletableFuture<>();
    Select<Integer> select =
        Select.<Integer>create()
            .onReceive(
                channel,
                element -> {
                  inFunction.complete(null);
                  goOn.join();
                  return element;
                });
    Threads.Running<Integer> waiter = Threads.start(() -> await(select.run()));
    Threads.untilWaiting(waiter.thread());
    Threads.Running<Void> sender = Threads.start(() -> await(channel.send(7)));
    inFunction.join();
    waiter.thread().interrupt();
    goOn.complete(null);
    assertEquals(7, waiter.result().get());
    sender.result().get();
  }
}
