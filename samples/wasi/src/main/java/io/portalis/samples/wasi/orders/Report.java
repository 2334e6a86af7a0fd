package io.portalis.samples.wasi.orders;

import java.io.PrintStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What has become of the orders. The workers share it, one at a time. */
final class Report {

  private final int mostFailures;
  private final SortedMap<Integer, String> failures = new TreeMap<>();
  private final SortedMap<String, Integer> quantities = new TreeMap<>();
  private int priced;
  private long totalCents;

  Report(int mostFailures) {
    this.mostFailures = mostFailures;
  }

  synchronized void priced(Order order, int cents) {
    priced++;
    totalCents += (long) order.quantity() * cents;
    quantities.merge(order.article(), order.quantity(), Integer::sum);
  }

  synchronized void failed(int line, String reason) throws TooManyFailuresException {
    failures.put(line, reason);
    if (failures.size() > mostFailures) {
      throw new TooManyFailuresException(mostFailures);
    }
  }

  /** The reasons by their lines. */
  synchronized SortedMap<Integer, String> failures() {
    return new TreeMap<>(failures);
  }

  /** Prints all, the same for the same orders. */
  synchronized void print(PrintStream out) {
    out.println(priced + " orders of " + quantities.size() + " articles priced");
    out.println("total " + totalCents / 100 + "." + twoDigits(totalCents % 100));
    quantities.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .ifPresent(most -> out.println("most wanted: " + most.getKey() + ", " + most.getValue()));
    failures.forEach((line, reason) -> out.println("line " + line + ": " + reason));
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
