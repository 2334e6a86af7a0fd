package io.portalis.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.wasi.programs.Sleeping;
import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sleep is as long as it should be, and costs nothing. */
class SleepTest {

  private static final Program PROGRAM = new Program(Sleeping.class);
  private static final int LONG_MILLIS = 3_000;
  private static final double MOST_CPU = 0.2;

  private static LongStream micros(Run run) {
    assertEquals(0, run.exitCode(), run.err());
    return run.out().lines().mapToLong(Long::parseLong);
  }

  /** The best of many is meant: the machine may have other work. */
  @ParameterizedTest
  @EnumSource
  void sleepOf50Millis_takes50To60(Host host) throws Exception {
    Run run = host.run(PROGRAM.module(), "", "50", "10");

    long[] sorted = micros(run).sorted().toArray();
    System.out.printf(
        "a sleep of 50 ms under %s, best, median, worst: %,d, %,d, %,d µs%n",
        host, sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    assertTrue(sorted[0] >= 50_000 && sorted[0] < 60_000, sorted[0] + " µs");
  }

  @Test
  void longSleep_underChicory_takesNoProcessor() throws Exception {
    double without = threadMillis(() -> Host.CHICORY.run(PROGRAM.module(), "", "1", "1"));
    double with =
        threadMillis(
            () -> Host.CHICORY.run(PROGRAM.module(), "", Integer.toString(LONG_MILLIS), "1"));

    double share = (with - without) / LONG_MILLIS;
    System.out.printf(
        "processor time of a sleep of %,d ms under CHICORY: %.1f %%%n", LONG_MILLIS, share * 100);
    assertTrue(share < MOST_CPU, with + " ms, and without the sleep " + without);
  }

  @Test
  void longSleep_underNode_takesNoProcessor() throws Exception {
    Run run = NodeHost.run(PROGRAM.module(), "", Integer.toString(LONG_MILLIS), "1");

    double share = (double) run.cpu().toMillis() / LONG_MILLIS;
    System.out.printf(
        "processor time of a sleep of %,d ms under NODE, with its start: %.1f %%%n",
        LONG_MILLIS, share * 100);
    assertEquals(1, micros(run).filter(micros -> micros >= LONG_MILLIS * 1_000L).count());
    assertTrue(share < MOST_CPU, run.cpu() + "");
  }

  /** What a body takes of the processor in this thread. */
  private static double threadMillis(Body body) throws Exception {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    body.run();
    return (threads.getCurrentThreadCpuTime() - before) / 1e6;
  }

  /** A run of a module. */
  private interface Body {
    Run run() throws Exception;
  }
}
