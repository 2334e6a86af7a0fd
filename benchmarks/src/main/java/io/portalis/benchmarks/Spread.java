package io.portalis.benchmarks;

import java.util.Arrays;

/** The middle of some measurements, and where all but a tenth at either end lie. */
record Spread(double p10, double median, double p90) {

  static Spread of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Spread(at(sorted, 0.1), at(sorted, 0.5), at(sorted, 0.9));
  }

  /** The quantile of sorted values, between the two nearest of them. */
  private static double at(double[] sorted, double quantile) {
    double place = quantile * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
