package io.portalis.samples.service;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened, for a reader.
 *
 * @param visits the visits before the shutdown
 * @param shutdown the shutdown
 * @param calls what became of the calls to upstreams
 */
record Account(List<Visit> visits, ShutdownUnderLoad shutdown, CallCounts calls) {

  void print(PrintStream out, List<String> threads) {
    out.printf("Pages%n");
    out.printf("  %d asked for, answered with status %s%n", visits.size(), byStatus());
    printAll(out, "not served: ", count(visits(502), visit -> visit.field("error")));
    printAll(out, "gap: ", count(gaps(), gap -> gap));
    out.printf("Price races won by replica%n  %s%n", wins());
    out.printf("Latency of served pages%n");
    out.printf("  p50 %d ms, p99 %d ms%n", percentile(50), percentile(99));
    out.printf("Calls to upstreams%n");
    out.printf(
        "  %d sent: %d answered, %d failed, %d aborted (race lost, time-out, sibling failed)%n",
        calls.sent(), calls.answered(), calls.failed(), calls.cancelled());
    out.printf("Shutdown, grace %d ms%n", ShutdownUnderLoad.GRACE.toMillis());
    out.printf(
        "  %d requests in flight: waited for %d, cancelled products %s%n",
        shutdown.inFlight().size(), shutdown.finished(), shutdown.cancelled());
    out.printf("  %d new requests: %d refused%n", shutdown.tooLate().size(), shutdown.refused());
    out.printf("  over after %d ms%n", shutdown.millis());
    out.printf("Left behind%n");
    out.printf(
        "  %s, %d calls, %d threads (daemons of shared pools aside)%n",
        shutdown.farewell().allTold() ? "no task" : "tasks", calls.inFlight(), threads.size());
  }

  /** Prints lines, the most frequent ones first. */
  private static void printAll(PrintStream out, String what, Map<String, Long> counts) {
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(entry -> out.printf("  %3d %s%s%n", entry.getValue(), what, entry.getKey()));
  }

  Map<Integer, Long> byStatus() {
    return count(visits, Visit::status);
  }

  Map<String, Long> wins() {
    return count(visits(200), visit -> visit.field("priceFrom"));
  }

  private List<String> gaps() {
    return visits(200).stream()
        .flatMap(visit -> Stream.of(visit.field("missing").split("; ")))
        .filter(gap -> !gap.isEmpty())
        .toList();
  }

  private List<Visit> visits(int status) {
    return visits.stream().filter(visit -> visit.status() == status).toList();
  }

  /** The time within which so many of a hundred pages were served. */
  private long percentile(int percent) {
    long[] times = visits(200).stream().mapToLong(Visit::millis).sorted().toArray();
    return times.length == 0 ? 0 : times[(times.length * percent + 99) / 100 - 1];
  }

  private static <T, K> Map<K, Long> count(Collection<T> all, Function<T, K> key) {
    return all.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
  }
}
