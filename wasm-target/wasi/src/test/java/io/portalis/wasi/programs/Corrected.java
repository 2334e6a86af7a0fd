package io.portalis.wasi.programs;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.Task;
import io.portalis.channel.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What TeaVM compiles wrongly unless it is corrected. */
public final class Corrected {

  private static final int MANY = 100_000;

  private Corrected() {}

  public static void main(String[] args) throws Exception {
    System.out.println("leaves: " + leavingTry("7") + leavingTry("x") + leavingInside(3));
    System.out.println("entered from the side: " + loop(5));
    System.out.println("elements: " + elements(3));
    join();
    System.out.println("many: " + many());
    System.out.println("suspended: " + suspended());
  }

  /** The body of the try never comes to its end. */
  private static int leavingTry(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String leavingInside(int bound) {
    for (int i = 0; ; i++) {
      try {
        if (i < bound) {
          throw new IllegalStateException("i" + i);
        }
        return "done " + i;
      } catch (IllegalStateException e) {
        if (e.getMessage().equals("i9")) {
          return "never";
        }
      } finally {
        bound--;
      }
    }
  }

  /** Each turn of either loop can be where the method goes on after it has waited. */
  private static String loop(int turns) throws InterruptedException {
    StringBuilder trace = new StringBuilder();
    int outer = 0;
    int sum = 0;
    while (outer < turns) {
      int inner = outer;
      do {
        if (inner % 2 == 0) {
          Thread.sleep(1);
          sum += inner;
        } else {
          int before = sum;
          Thread.yield();
          sum = before + 10 * inner;
        }
        inner--;
      } while (inner > 0);
      trace.append(sum).append(' ');
      outer++;
    }
    return trace.toString();
  }

  /** The arrays are read after the method has waited. */
  private static String elements(int length) throws InterruptedException {
    long[] longs = new long[length];
    double[] doubles = new double[length];
    byte[] bytes = new byte[length];
    long total = 0;
    double real = 0;
    for (int i = 0; i < length; i++) {
      longs[i] = 1L << (40 + i);
      doubles[i] = i + 0.5;
      bytes[i] = (byte) (i - 2);
      Thread.sleep(1);
      total += longs[i] + bytes[i];
      real += doubles[i];
    }
    return total + " " + real;
  }

  private static void join() throws InterruptedException {
    Thread thread = new Thread(() -> System.out.println("thread"));
    thread.start();
    thread.join();
    thread.join();
    thread.join(60_000);
    System.out.println("joined " + thread.isAlive());
  }

  private static long many() throws Exception {
    return AsyncRuntime.run(
        scope -> {
          List<Task<Integer>> tasks = new ArrayList<>();
          for (int i = 0; i < MANY; i++) {
            int number = i;
            tasks.add(scope.spawn(() -> number));
          }
          long sum = 0;
          for (int number : Async.await(Async.joinAll(tasks))) {
            sum += number;
          }
          return sum;
        });
  }

  /** All of them sleep at once, and send to a channel thereafter. */
  private static long suspended() throws Exception {
    return AsyncRuntime.run(
        scope -> {
          Channel<Integer> channel = Channel.bounded(16);
          for (int i = 0; i < MANY; i++) {
            int number = i;
            scope.spawnAsync(
                () ->
                    Async.sleep(Duration.ofMillis(number % 50))
                        .thenCompose(slept -> channel.send(number)));
          }
          long sum = 0;
          for (int i = 0; i < MANY; i++) {
            sum += Async.await(channel.receive());
          }
          return sum;
        });
  }
}
