package io.portalis.benchmarks;

import java.util.Locale;

/**
 * A promise about a median.
 *
 * @param subject the row it is printed in: Portalis's own, or that of the peer compared with
 * @param limit the most it may be
 * @param unit of the limit; {@code x} for a multiple of the peer's
 */
record Bar(String subject, double limit, String unit) {

  boolean isOf(Series series) {
    return subject.equals(series.subject());
  }

  boolean isMultiple() {
    return unit.equals("x");
  }

  /** Judges a median as it is printed, unless the clock was too coarse for it. */
  String verdict(double median) {
    if (!Double.isFinite(median)) {
      return "not judged";
    }
    return isMet(median) ? "met" : "NOT MET";
  }

  private boolean isMet(double median) {
    double unitOfPrint = isMultiple() ? 0.01 : 0.1;
    return Math.round(median / unitOfPrint) <= Math.round(limit / unitOfPrint);
  }

  @Override
  public String toString() {
    String number =
        limit == Math.rint(limit) && !isMultiple()
            ? "%.0f".formatted(limit)
            : String.format(Locale.ROOT, "%.2f", limit);
    return "≤ " + number + (isMultiple() ? "x" : " " + unit);
  }
}
