package io.portalis.samples.wasi.orders;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Prices the orders that it reads, one in a line: {@code article,quantity}. Empty lines and those
 * that begin with {@code #} are skipped. The exit code is 0 if all orders were priced, 1 if some
 * could not be, and 2 if the arguments make no sense.
 */
public final class PriceOrders {

  private static final int SOME_FAILED = 1;
  private static final int USAGE = 2;

  private PriceOrders() {}

  /**
   * Runs the command.
   *
   * @param args see {@link Options}
   * @throws Exception if standard input cannot be read
   */
  public static void main(String[] args) throws Exception {
    Options options;
    try {
      options = Options.parse(args);
    } catch (IllegalArgumentException mistake) {
      System.err.println(mistake.getMessage());
      System.err.println(Options.USAGE);
      System.exit(USAGE);
      return;
    }
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    if (!price(lines, options)) {
      System.exit(SOME_FAILED);
    }
  }

  private static boolean price(BufferedReader lines, Options options) throws Exception {
    try {
      Report report = new OrderDesk(new Supplier(), options).process(lines);
      report.print(System.out);
      return report.failures().isEmpty();
    } catch (TooManyFailuresException given) {
      System.out.println(given.getMessage());
      return false;
    }
  }
}
