package io.portalis.samples.wasi.orders;

import java.time.Duration;

/**
 * The arguments of the command.
 *
 * @param workers how many orders are priced at the same time
 * @param patience how long the supplier may take for an answer
 * @param mostFailures how many orders may fail before the rest is given up
 */
record Options(int workers, Duration patience, int mostFailures) {

  static final String USAGE =
      "arguments: [--workers N] [--patience MILLISECONDS] [--most-failures N]";

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if one is unknown, or its number is missing or not positive
   */
  static Options parse(String... args) {
    Options options = new Options(8, Duration.ofMillis(250), 100);
    for (int i = 0; i < args.length; i += 2) {
      int number = i + 1 < args.length ? positive(args[i + 1]) : 0;
      if (number == 0) {
        throw new IllegalArgumentException(args[i] + " needs a positive number");
      }
      options = options.with(args[i], number);
    }
    return options;
  }

  private Options with(String name, int number) {
    return switch (name) {
      case "--workers" -> new Options(number, patience, mostFailures);
      case "--patience" -> new Options(workers, Duration.ofMillis(number), mostFailures);
      case "--most-failures" -> new Options(workers, patience, number);
      default -> throw new IllegalArgumentException("unknown: " + name);
    };
  }

  /** The number, or zero. */
  private static int positive(String text) {
    try {
      return Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
