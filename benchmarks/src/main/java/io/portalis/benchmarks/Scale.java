package io.portalis.benchmarks;

/**
 * How much is measured.
 *
 * @param batch tasks in flight at once in the studies of speed, or operations in a row
 * @param batches batches of one round; the process's CPU clock ticks in units of 10 ms
 * @param warmups rounds that are not counted
 * @param rounds rounds that are, with every peer in each
 * @param million tasks, or timers, that wait at once
 * @param memoryRounds rounds of the studies of memory and timers
 * @param leadMillis how long before the first of the timers that fire all are set
 * @param cpuMillis the least CPU time of a round of operations
 */
record Scale(
    int batch,
    int batches,
    int warmups,
    int rounds,
    int million,
    int memoryRounds,
    int leadMillis,
    int cpuMillis) {

  static final Scale FULL = new Scale(100_000, 20, 2, 15, 1_000_000, 5, 2_000, 400);
  static final Scale QUICK = new Scale(100_000, 5, 3, 7, 1_000_000, 2, 2_000, 200);

  /** Enough to see that each row runs. */
  static final Scale SMOKE = new Scale(2_000, 1, 0, 1, 2_000, 1, 50, 0);

  /** For what is counted, and not timed by a coarse clock. */
  Scale withSingleBatches() {
    return new Scale(batch, batches, warmups, rounds, million, memoryRounds, leadMillis, 0);
  }

  /** For tasks that take microseconds each. */
  Scale withFewerBatches() {
    int fewer = Math.max(1, batches / 4);
    return new Scale(batch, fewer, warmups, rounds, million, memoryRounds, leadMillis, cpuMillis);
  }
}
