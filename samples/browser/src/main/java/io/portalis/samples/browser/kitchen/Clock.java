package io.portalis.samples.browser.kitchen;

/** The time since the kitchen opened. */
final class Clock {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final long began = System.nanoTime();

  long millis() {
    return (System.nanoTime() - began) / NANOS_PER_MILLI;
  }
}
