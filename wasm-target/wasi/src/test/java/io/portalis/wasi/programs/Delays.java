package io.portalis.wasi.programs;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.Task;
import io.portalis.channel.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tasks, a sleep and a channel. */
public final class Delays {

  private Delays() {}

  public static void main(String[] args) throws Exception {
    int sum =
        AsyncRuntime.run(
            scope -> {
              Task<Integer> plain = scope.spawn(() -> 20);
              Task<Integer> slow =
                  scope.spawnAsync(() -> Async.sleep(Duration.ofMillis(20)).thenApply(slept -> 22));
              return Async.await(plain) + Async.await(slow);
            });
    System.out.println("sum " + sum);
    Channel<Integer> numbers = Channel.bounded(2);
    Task<Void> producer =
        AsyncRuntime.global()
            .spawnBlocking(
                () -> {
                  for (int i = 0; i < 5; i++) {
                    Async.await(numbers.send(i));
                  }
                  numbers.close();
                  return null;
                });
    List<Integer> received = new ArrayList<>();
    Async.await(numbers.forEach(received::add));
    Async.await(producer);
    System.out.println("received " + received);
  }
}
