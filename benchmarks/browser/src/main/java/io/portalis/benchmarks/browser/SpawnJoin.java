package io.portalis.benchmarks.browser;

import io.portalis.AsyncRuntime;
import io.portalis.Task;
import java.util.Arrays;

/**
 * The program that is compiled: starts 100 000 tasks and joins each, by Portalis and by kotlinx in
 * turns, and prints the median of what a task took, beginning to end.
 */
public final class SpawnJoin {

  /** The last line that is printed. */
  static final String END = "END";

  private static final int TASKS = 100_000;
  private static final int WARM_UPS = 4;
  private static final int ROUNDS = 11;

  private static int ran;

  private SpawnJoin() {}

  /** Starts tasks of the global runtime and joins each; tells how many bodies ran. */
  private static int spawnAndJoin(int tasks) throws Exception {
    ran = 0;
    return AsyncRuntime.global()
        .blockOn(
            scope -> {
              Task<?>[] started = new Task<?>[tasks];
              for (int i = 0; i < tasks; i++) {
                started[i] = scope.spawn(() -> ++ran);
              }
              for (Task<?> task : started) {
                task.join();
              }
              return ran;
            });
  }

  /** Measures and prints. */
  public static void main(String[] args) throws Exception {
    Peer[] peers = {
      new Peer("Portalis spawn, join", SpawnJoin::spawnAndJoin),
      new Peer("kotlinx launch, join", CoroutineSpawns::launchAndJoin),
      new Peer("kotlinx async, await", CoroutineSpawns::asyncAndAwait),
    };
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      for (Peer peer : peers) {
        peer.run(round - WARM_UPS);
      }
    }
    double first = peers[0].median();
    for (Peer peer : peers) {
      System.out.println(peer.line(first));
    }
    System.out.println(END);
  }

  /** A way to start tasks and to join them. */
  private interface Way {
    int startAndJoin(int tasks) throws Exception;
  }

  /** A way and the times it took. */
  private static final class Peer {

    private final String name;
    private final Way way;
    private final double[] nanos = new double[ROUNDS];

    Peer(String name, Way way) {
      this.name = name;
      this.way = way;
    }

    void run(int round) throws Exception {
      long began = System.nanoTime();
      int ended = way.startAndJoin(TASKS);
      long took = System.nanoTime() - began;
      if (ended != TASKS) {
        throw new AssertionError(name + " ran " + ended + " of " + TASKS);
      }
      if (round >= 0) {
        nanos[round] = (double) took / TASKS;
      }
    }

    double median() {
      Arrays.sort(nanos);
      return nanos[ROUNDS / 2];
    }

    String line(double first) {
      double median = median();
      return name
          + ": "
          + Math.round(median)
          + " ns a task ("
          + Math.round(nanos[0])
          + " to "
          + Math.round(nanos[ROUNDS - 1])
          + "), of which Portalis takes "
          + Math.round(100 * first / median)
          + " %";
    }
  }
}
