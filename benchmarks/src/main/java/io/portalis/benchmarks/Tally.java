package io.portalis.benchmarks;

import java.util.function.Consumer;

/**
 * What one consumer received. It is written where no other consumer writes: in a cache line of its
 * own.
 */
final class Tally implements Consumer<Object> {

  private static final int PADDING = 16;

  private final long[] cells = new long[2 * PADDING + 2];

  @Override
  public void accept(Object message) {
    cells[PADDING]++;
    cells[PADDING + 1] += (Integer) message;
  }

  long count() {
    return cells[PADDING];
  }

  long sum() {
    return cells[PADDING + 1];
  }
}
