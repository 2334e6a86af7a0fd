package io.portalis.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Python's asyncio in Java beside CPython's own, which does the same in a process beside this one:
 * many turns of a few tasks, then many tasks that all sleep at once.
 */
final class AsyncioStudy implements Study {

  private static final int TASKS = 100;
  private static final int SLEEP_MILLIS = 100;

  @Override
  public void run(Scale scale, Report report) {
    List<AsyncioPeer> peers = new ArrayList<>();
    peers.add(AsyncioPeer.portalis());
    CpythonPeer.start().ifPresent(peers::add);
    if (peers.size() == 1) {
      report.note(
          "No CPython beside it: '%s' cannot be run; -D%s=... names another one"
              .formatted(CpythonPeer.command(), CpythonPeer.PROPERTY));
    }
    try {
      int turns = 2 * scale.batch();
      measure(
          "asyncio: %,d turns of %d tasks".formatted(turns, TASKS),
          new Order("switches", TASKS, turns / TASKS),
          peers,
          scale,
          report);
      int sleepers = Math.max(TASKS, scale.batch() / 5);
      measure(
          "asyncio: %,d tasks asleep at once".formatted(sleepers),
          new Order("sleepers", sleepers, SLEEP_MILLIS),
          peers,
          scale,
          report);
    } finally {
      peers.forEach(AsyncioPeer::close);
    }
  }

  /** What a round is. */
  private record Order(String program, int tasks, int each) {}

  private static void measure(
      String title, Order order, List<AsyncioPeer> peers, Scale scale, Report report) {
    int rounds = scale.memoryRounds();
    List<Series> cpu = new ArrayList<>();
    List<Series> wall = new ArrayList<>();
    for (AsyncioPeer peer : peers) {
      cpu.add(new Series(peer.name(), new double[rounds]));
      wall.add(new Series(peer.name(), new double[rounds]));
    }
    report.note("");
    for (int round = -Math.min(1, scale.warmups()); round < rounds; round++) {
      StringBuilder line = new StringBuilder(round < 0 ? "warm-up" : "round " + (round + 1));
      for (int i = 0; i < peers.size(); i++) {
        System.gc();
        AsyncioPeer.Cost cost = peers.get(i).run(order.program(), order.tasks(), order.each());
        line.append(
            String.format(
                Locale.ROOT,
                "; %s: CPU %,.0f ms, wall %,.0f ms",
                peers.get(i).name(),
                cost.cpu() / 1e6,
                cost.wall() / 1e6));
        if (round >= 0) {
          cpu.get(i).rounds()[round] = cost.cpu() / 1e6;
          wall.get(i).rounds()[round] = cost.wall() / 1e6;
        }
      }
      report.note(line.toString());
    }
    report.table(title + ": CPU of the process, per round", "ms", cpu, List.of());
    report.table(title + ": wall time, per round", "ms", wall, List.of());
  }
}
