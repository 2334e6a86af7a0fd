package io.portalis.shim;

import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.LongSummaryStatistics;

/** The texts that the JDK's {@code toString} makes where TeaVM's makes another. */
final class Descriptions {

  private static final String WHOLE =
      "%sSummaryStatistics{count=%d, sum=%d, min=%d, average=%f, max=%d}";
  private static final String REAL =
      "DoubleSummaryStatistics{count=%d, sum=%f, min=%f, average=%f, max=%f}";

  private Descriptions() {}

  /** That of {@code IntSummaryStatistics}. */
  static final class OfInts {

    private OfInts() {}

    public static String toString(IntSummaryStatistics s) {
      return WHOLE.formatted(
          "Int", s.getCount(), s.getSum(), s.getMin(), s.getAverage(), s.getMax());
    }
  }

  /** That of {@code LongSummaryStatistics}. */
  static final class OfLongs {

    private OfLongs() {}

    public static String toString(LongSummaryStatistics s) {
      return WHOLE.formatted(
          "Long", s.getCount(), s.getSum(), s.getMin(), s.getAverage(), s.getMax());
    }
  }

  /** That of {@code DoubleSummaryStatistics}. */
  static final class OfDoubles {

    private OfDoubles() {}

    public static String toString(DoubleSummaryStatistics s) {
      return REAL.formatted(s.getCount(), s.getSum(), s.getMin(), s.getAverage(), s.getMax());
    }
  }
}
