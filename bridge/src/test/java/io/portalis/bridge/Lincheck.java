package io.portalis.bridge;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.StressOptions;

/** How much Lincheck tries: a few seconds in every run, twenty times that in the profile "long". */
final class Lincheck {

  private static final int TIMES_IF_LONG = 20;

  private Lincheck() {}

  /** All interleavings of small scenarios, as far as the budget goes. */
  static void model(Class<?> test, int actorsPerThread, boolean isLong) {
    new ModelCheckingOptions()
        .iterations(isLong ? 10 * TIMES_IF_LONG : 10)
        .invocationsPerIteration(300)
        .threads(3)
        .actorsPerThread(actorsPerThread)
        .check(test);
  }

  /** Scenarios on real threads. */
  static void stress(Class<?> test, int actorsPerThread, boolean isLong) {
    new StressOptions()
        .iterations(isLong ? 20 * TIMES_IF_LONG : 20)
        .invocationsPerIteration(300)
        .threads(3)
        .actorsPerThread(actorsPerThread)
        .check(test);
  }
}
