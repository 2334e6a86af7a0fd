package io.portalis.wasi.programs;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.Task;
import io.portalis.channel.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A hundred thousand tasks that wait at the same time, half of them for a time. */
public final class Alive {

  private static final int PAIRS = 50_000;

  private Alive() {}

  public static void main(String[] args) throws Exception {
    Channel<Integer> channel = Channel.rendezvous();
    long sum =
        AsyncRuntime.run(
            scope -> {
              List<Task<Integer>> received = new ArrayList<>();
              List<Task<Void>> slept = new ArrayList<>();
              for (int i = 0; i < PAIRS; i++) {
                received.add(scope.spawnAsync(channel::receive));
                slept.add(scope.spawnAsync(() -> Async.sleep(Duration.ofMillis(500))));
              }
              Async.await(Async.yieldNow());
              System.gc();
              Runtime memory = Runtime.getRuntime();
              System.err.println("in use: " + (memory.totalMemory() - memory.freeMemory()));
              for (int i = 0; i < PAIRS; i++) {
                Async.await(channel.send(i));
              }
              long total = 0;
              for (int i = 0; i < PAIRS; i++) {
                total += Async.await(received.get(i));
                Async.await(slept.get(i));
              }
              return total;
            });
    System.out.println("sum " + sum);
  }
}
