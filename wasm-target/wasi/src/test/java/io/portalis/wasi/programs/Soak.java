package io.portalis.wasi.programs;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.Task;
import io.portalis.TaskScope;
import io.portalis.channel.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Runs a million tasks, and prints after each tenth what memory is in use. */
public final class Soak {

  private static final int PARTS = 10;
  private static final int BATCHES = 100;
  private static final int BATCH = 1000;

  private Soak() {}

  /** Runs them in batches of several kinds. */
  public static void main(String[] args) throws Exception {
    long sum = 0;
    for (int part = 0; part < PARTS; part++) {
      for (int batch = 0; batch < BATCHES; batch++) {
        sum +=
            switch (batch % 4) {
              case 0 -> joined();
              case 1 -> scoped();
              case 2 -> withTimers();
              default -> throughChannel();
            };
      }
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      System.out.println(runtime.totalMemory() - runtime.freeMemory());
    }
    System.out.println("tasks " + sum);
  }

  private static long joined() {
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      tasks.add(AsyncRuntime.global().spawn(() -> 1));
    }
    return sum(tasks);
  }

  private static long sum(List<? extends CompletableFuture<Integer>> all) {
    long sum = 0;
    for (CompletableFuture<Integer> one : all) {
      sum += one.join();
    }
    return sum;
  }

  private static long scoped() throws Exception {
    return AsyncRuntime.global()
        .blockOn(
            scope -> {
              List<Task<Integer>> tasks = new ArrayList<>();
              for (int i = 0; i < BATCH; i++) {
                tasks.add(scope.spawnAsync(() -> Async.yieldNow().thenApply(nothing -> 1)));
              }
              return sum(tasks);
            });
  }

  /** Half of them are in time, and the timers of the others are withdrawn. */
  private static long withTimers() {
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      boolean sleeps = i % 2 == 0;
      all.add(
          AsyncRuntime.global()
              .spawnAsync(
                  () ->
                      Async.timeout(
                          Duration.ofHours(1),
                          sleeps
                              ? Async.sleep(Duration.ofMillis(1)).thenApply(nothing -> 1)
                              : CompletableFuture.completedFuture(1))));
    }
    return sum(all);
  }

  private static long throughChannel() throws Exception {
    Channel<Integer> channel = Channel.bounded(8);
    return AsyncRuntime.global()
        .blockOn(
            scope -> {
              send(scope, channel);
              long received = 0;
              for (int i = 0; i < BATCH; i++) {
                received += Async.await(channel.receive());
              }
              return received;
            });
  }

  private static void send(TaskScope scope, Channel<Integer> channel) {
    for (int i = 0; i < BATCH; i++) {
      scope.spawnAsync(() -> channel.send(1));
    }
  }
}
