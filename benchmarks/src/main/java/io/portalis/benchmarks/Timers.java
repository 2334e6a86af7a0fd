package io.portalis.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A million timers that are due within one second.
 *
 * <p>First a million that are due in an hour: the live heap gives the bytes of each, a shared
 * action not counted, and the CPU time of the scheduling thread the price of the call. Then a
 * million that are due, in no order, in the second that begins two seconds after the first is set:
 * each notes how late its action is called. The CPU time of the process during that is the price of
 * all of it.
 */
final class Timers implements Study {

  private static final Runnable SHARED = () -> {};
  private static final long HOUR_MILLIS = TimeUnit.HOURS.toMillis(1);
  private static final int SPREAD_MILLIS = 1_000;

  private final List<TimerPeer> peers = TimerPeers.all();

  @Override
  public void run(Scale scale, Report report) {
    List<Series> bytes = seriesOf(scale);
    List<Series> call = seriesOf(scale);
    List<Series> mean = seriesOf(scale);
    List<Series> p99 = seriesOf(scale);
    List<Series> cpu = seriesOf(scale);
    for (int round = -Math.min(1, scale.warmups()); round < scale.memoryRounds(); round++) {
      for (int i = 0; i < peers.size(); i++) {
        double[] held = hold(peers.get(i), scale.million());
        double[] fired = fire(peers.get(i), scale);
        if (round >= 0) {
          bytes.get(i).rounds()[round] = held[0];
          call.get(i).rounds()[round] = held[1];
          mean.get(i).rounds()[round] = fired[0];
          p99.get(i).rounds()[round] = fired[1];
          cpu.get(i).rounds()[round] = fired[2];
        }
      }
    }
    report.table(
        "a million timers due in one second: mean lateness",
        "ms",
        mean,
        List.of(new Bar("Portalis sleep", 10, "ms")));
    report.table("a million timers due in one second: p99 lateness", "ms", p99, List.of());
    report.table("the same: CPU of the process, per timer", "ns", cpu, List.of());
    report.table(
        "pending timer: live bytes", "B", bytes, List.of(new Bar("Portalis sleep", 64, "B")));
    report.table("timer call: CPU of the calling thread, per timer", "ns", call, List.of());
  }

  private List<Series> seriesOf(Scale scale) {
    List<Series> series = new ArrayList<>();
    for (TimerPeer peer : peers) {
      series.add(new Series(peer.name(), new double[scale.memoryRounds()]));
    }
    return series;
  }

  /** Bytes of a timer, and CPU nanoseconds to set it. */
  private static double[] hold(TimerPeer peer, int timers) {
    Object[] handles = new Object[timers];
    peer.open();
    long bytesBefore = Clock.liveBytes();
    long cpuBefore = Clock.threadCpu();
    for (int i = 0; i < timers; i++) {
      handles[i] = peer.schedule(HOUR_MILLIS + shuffled(i), SHARED);
    }
    double cpu = Clock.threadCpu() - cpuBefore;
    double bytes = Clock.liveBytes() - bytesBefore;
    peer.close(handles);
    return new double[] {bytes / timers, cpu / timers};
  }

  /** Mean lateness and its 99th percentile in milliseconds, and CPU nanoseconds of a timer. */
  private static double[] fire(TimerPeer peer, Scale scale) {
    int timers = scale.million();
    Firing[] firings = new Firing[timers];
    Arrays.setAll(firings, i -> new Firing());
    System.gc();
    peer.open();
    long cpuBefore = Clock.processCpu();
    long start = System.nanoTime();
    for (int i = 0; i < timers; i++) {
      long now = System.nanoTime();
      long due = start + TimeUnit.MILLISECONDS.toNanos(scale.leadMillis() + shuffled(i));
      long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(due - now));
      firings[i].due(now + TimeUnit.MILLISECONDS.toNanos(millis));
      peer.schedule(millis, firings[i]);
    }
    for (Firing firing : firings) {
      Clock.awaitUntil(firing::hasFired);
    }
    double cpu = Clock.processCpu() - cpuBefore;
    double[] lateness = Arrays.stream(firings).mapToDouble(Firing::latenessMillis).toArray();
    Arrays.sort(lateness);
    peer.close(new Object[0]);
    double mean = Arrays.stream(lateness).average().orElseThrow();
    return new double[] {mean, lateness[(int) (timers * 0.99)], cpu / timers};
  }

  /** The due times within the second, in no order. */
  private static long shuffled(int i) {
    return i * 7_919L % SPREAD_MILLIS;
  }
}
