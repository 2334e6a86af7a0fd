package io.portalis.python.lib;

import io.portalis.python.ValueError;
import org.jspecify.annotations.Nullable;

/** Too few data for a statistic. */
public class StatisticsError extends ValueError {

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}; a first one is the message
   */
  public StatisticsError(@Nullable Object... args) {
    super(args);
  }
}
