package io.portalis.benchmarks;

/**
 * Something to be found out; run in a Java virtual machine of its own by {@code benchmarks/run}.
 */
@FunctionalInterface
interface Study {

  void run(Scale scale, Report report);
}
