package io.portalis.bridge;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.datastructures.verifier.EpsilonVerifier;

/** How much Lincheck tries: a few seconds in every run, twenty times that in the profile "long". */
final class Lincheck {

  private static final int TIMES_IF_LONG = 20;

  private Lincheck() {}

  /** All interleavings of small scenarios, as far as the budget goes. */
  static void model(Class<?> test, int actorsPerThread, boolean isLong) {
    check(
        new ModelCheckingOptions().invocationsPerIteration(300), test, 10, actorsPerThread, isLong);
  }

  /**
   * The same for a structure whose operations are long; what they return is compared with a
   * sequential specification.
   */
  static void model(Class<?> test, Class<?> specification, int actorsPerThread, boolean isLong) {
    ModelCheckingOptions options =
        new ModelCheckingOptions()
            .sequentialSpecification(specification)
            .invocationsPerIteration(50)
            .actorsBefore(2)
            .actorsAfter(2);
    check(options, test, 10, actorsPerThread, isLong);
  }

  /** The same for what can happen only once, which nothing must come before. */
  static void race(Class<?> test, Class<?> specification, int actorsPerThread, boolean isLong) {
    ModelCheckingOptions options =
        new ModelCheckingOptions()
            .sequentialSpecification(specification)
            .invocationsPerIteration(150)
            .actorsBefore(0)
            .actorsAfter(2);
    check(options, test, 10, actorsPerThread, isLong);
  }

  /** Scenarios on real threads. */
  static void stress(Class<?> test, int actorsPerThread, boolean isLong) {
    stress(new StressOptions(), test, actorsPerThread, isLong);
  }

  /** The same; what the operations return is compared with a sequential specification. */
  static void stress(Class<?> test, Class<?> specification, int actorsPerThread, boolean isLong) {
    stress(
        new StressOptions().sequentialSpecification(specification), test, actorsPerThread, isLong);
  }

  /** The same; only the validation can fail, and not what the operations return. */
  static void stressInvariant(Class<?> test, int actorsPerThread, boolean isLong) {
    stress(new StressOptions().verifier(EpsilonVerifier.class), test, actorsPerThread, isLong);
  }

  private static void stress(
      StressOptions options, Class<?> test, int actorsPerThread, boolean isLong) {
    check(options.invocationsPerIteration(300), test, 20, actorsPerThread, isLong);
  }

  private static void check(
      Options<?, ?> options, Class<?> test, int iterations, int actorsPerThread, boolean isLong) {
    options.iterations(isLong ? iterations * TIMES_IF_LONG : iterations);
    options.threads(3);
    options.actorsPerThread(actorsPerThread);
    options.check(test);
  }
}
