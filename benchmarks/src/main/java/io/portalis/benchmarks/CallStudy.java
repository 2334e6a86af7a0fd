package io.portalis.benchmarks;

import java.util.List;

/**
 * What a call costs until it has ended, wherever that is: CPU time of the process, and bytes that
 * its threads allocate.
 */
final class CallStudy {

  private final BatchStudy cpu;
  private final BatchStudy bytes;
  private final Report report;

  CallStudy(Scale scale, Report report) {
    this.cpu = new BatchStudy(scale, Clock::processCpu);
    this.bytes = new BatchStudy(scale.withSingleBatches(), Clock::allocatedBytes);
    this.report = report;
  }

  /** Prints both, under the same bars. */
  void compare(String title, String what, List<BatchPeer> peers, List<Bar> bars) {
    time(title, what, peers, bars);
    List<Series> allocated = bytes.measure(peers);
    report.table(title + ": bytes allocated, per " + what, "B", allocated, bars);
  }

  /**
   * Prints both, and the bytes of the call itself: what is allocated beyond what the function
   * allocates, whose bare call is the last of the peers.
   */
  void compareWithBare(String title, List<BatchPeer> peers, List<Bar> cpuBars, List<Bar> byteBars) {
    time(title, "call", peers, cpuBars);
    List<Series> allocated = bytes.measure(peers);
    report.table(title + ": bytes allocated, per call", "B", allocated, List.of());
    Series function = allocated.remove(allocated.size() - 1);
    allocated.replaceAll(row -> row.minus(function));
    report.table(title + ": bytes of the call itself", "B", allocated, byteBars);
  }

  private void time(String title, String what, List<BatchPeer> peers, List<Bar> bars) {
    report.table(title + ": CPU of the process, per " + what, "ns", cpu.measure(peers), bars);
  }
}
