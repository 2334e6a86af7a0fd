package io.portalis.contract.programs;

import static io.portalis.Async.await;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.Interval;
import io.portalis.Outcome;
import io.portalis.ScopePolicy;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.TaskScope;
import io.portalis.TaskTimeoutException;
import io.portalis.channel.Broadcast;
import io.portalis.channel.BroadcastReceiver;
import io.portalis.channel.Channel;
import io.portalis.channel.Select;
import io.portalis.channel.Watch;
import io.portalis.sync.AsyncBarrier;
import io.portalis.sync.AsyncMutex;
import io.portalis.sync.AsyncSemaphore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A walk through the API whose output is the same on every platform. */
public final class Tour {

  private Tour() {}

  public static void main(String[] args) throws Exception {
    int answer = AsyncRuntime.run(Tour::tasks);
    System.out.println("tasks: " + answer);
    failures();
    channels();
    locks();
    time();
    System.out.println("END");
  }

  private static int tasks(TaskScope scope) throws Exception {
    Task<Integer> plain = scope.named("plain").spawn(() -> 20);
    Task<Integer> async =
        scope.spawnAsync(() -> Async.sleep(Duration.ofMillis(5)).thenApply(slept -> 20));
    Task<Integer> blocking = scope.spawnBlocking(() -> await(plain) / 10);
    List<Integer> all = await(Async.joinAll(List.of(plain, async, blocking)));
    System.out.println(plain.name() + " " + plain.state() + " " + all);
    return all.stream().mapToInt(Integer::intValue).sum();
  }

  private static void failures() throws Exception {
    try {
      AsyncRuntime.run(
          scope -> {
            Task<Object> sibling = scope.spawnAsync(CompletableFuture::new);
            sibling.whenComplete((v, t) -> System.out.println("sibling: " + t.getMessage()));
            scope.spawn(
                () -> {
                  throw new IllegalStateException("broken");
                });
            return await(sibling);
          });
    } catch (IllegalStateException e) {
      System.out.println("scope: " + e.getMessage() + " " + e.getSuppressed().length);
    }
    try (AsyncRuntime runtime = AsyncRuntime.create();
        TaskScope scope = runtime.openScope(ScopePolicy.SUPERVISOR)) {
      Task<Integer> aborted = scope.spawnAsync(CompletableFuture::new);
      aborted.abort("not needed");
      Task<Integer> well = scope.spawn(() -> 1);
      for (Outcome<Integer> outcome : await(Async.settleAll(List.of(aborted, well)))) {
        System.out.println(outcome);
      }
      try {
        aborted.join();
      } catch (TaskCancelledException e) {
        System.out.println("join: " + e.reason());
      }
      try {
        CompletableFuture.supplyAsync(Tour::refuse).thenApply(v -> v).join();
      } catch (CompletionException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  private static int refuse() {
    throw new UnsupportedOperationException("not here");
  }

  private static void channels() throws Exception {
    Channel<Integer> numbers = Channel.bounded(2);
    AsyncRuntime runtime = AsyncRuntime.global();
    Task<Void> producer =
        runtime.spawnBlocking(
            () -> {
              for (int i = 1; i <= 5; i++) {
                await(numbers.send(i * i));
              }
              numbers.close();
              return null;
            });
    List<Integer> squares = new ArrayList<>();
    await(numbers.forEach(squares::add));
    await(producer);
    System.out.println("channel: " + squares);

    Channel<String> words = Channel.unbounded();
    words.trySend("first");
    String selected =
        await(
            Select.<String>create()
                .biased()
                .onReceive(words, word -> "received " + word)
                .onTimeout(Duration.ofSeconds(10), () -> "too late")
                .run());
    System.out.println("select: " + selected);

    Broadcast<String> news = Broadcast.create(4);
    BroadcastReceiver<String> reader = news.subscribe();
    System.out.println("broadcast: " + news.send("hello") + " " + await(reader.receive()));
    Watch<Integer> watch = Watch.create(1);
    System.out.println("watch: " + watch.update(v -> v + 1) + " " + watch.value());
  }

  private static void locks() throws Exception {
    AsyncMutex<Integer> counter = AsyncMutex.of(0);
    AsyncSemaphore two = AsyncSemaphore.create(2);
    AsyncBarrier barrier = AsyncBarrier.create(3);
    List<CompletableFuture<Integer>> turns = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      turns.add(
          AsyncRuntime.global()
              .spawnBlocking(
                  () -> {
                    try (var permit = await(two.acquire());
                        var guard = await(counter.lock())) {
                      guard.set(guard.value() + 1);
                    }
                    return await(barrier.arrive()).index();
                  }));
    }
    List<Integer> indices = new ArrayList<>(await(Async.joinAll(turns)));
    indices.sort(null);
    try (var guard = await(counter.lock())) {
      System.out.println("locks: " + guard.value() + " " + two.availablePermits() + " " + indices);
    }
  }

  private static void time() throws Exception {
    try {
      await(Async.timeout(Duration.ofMillis(5), new CompletableFuture<>()));
    } catch (TaskTimeoutException e) {
      System.out.println("timeout: " + e.timeout() + " " + e.kind());
    }
    try (Interval interval = Async.interval(Duration.ofMillis(2))) {
      for (int i = 0; i < 3; i++) {
        await(interval.tick());
      }
    }
    System.out.println(
        "race: "
            + await(
                Async.race(
                    List.of(
                        new CompletableFuture<String>(),
                        Async.sleep(Duration.ofMillis(1)).thenApply(slept -> "second")))));
  }
}
