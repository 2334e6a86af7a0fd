package io.portalis.samples.wasi.orders;

import io.portalis.Async;
import io.portalis.AsyncRuntime;
import io.portalis.TaskScope;
import io.portalis.TaskTimeoutException;
import io.portalis.channel.Channel;
import java.io.BufferedReader;
import java.io.IOException;

/**
 * Prices orders: a reader sends them to workers through a bounded channel, so that it reads no
 * faster than they work. All are children of one scope, which ends them all as soon as one fails.
 */
final class OrderDesk {

  private static final int WAITING = 32;

  private final Supplier supplier;
  private final Options options;

  OrderDesk(Supplier supplier, Options options) {
    this.supplier = supplier;
    this.options = options;
  }

  /** A line as it was read. */
  private record Line(int number, String text) {}

  /**
   * Prices what the lines say. Blocks until all are done.
   *
   * @param lines what to read
   * @return what has become of them
   * @throws TooManyFailuresException if more orders failed than may; the others are abandoned
   * @throws IOException if they cannot be read
   */
  Report process(BufferedReader lines) throws Exception {
    Report report = new Report(options.mostFailures());
    Channel<Line> queue = Channel.bounded(WAITING);
    AsyncRuntime.run(
        scope -> {
          scope.named("reader").spawnBlocking(() -> read(lines, queue));
          for (int i = 1; i <= options.workers(); i++) {
            startWorker(scope, i, queue, report);
          }
          return report;
        });
    return report;
  }

  private void startWorker(TaskScope scope, int number, Channel<Line> queue, Report report) {
    scope
        .named("worker-" + number)
        .spawnBlocking(
            () -> {
              for (Line line : queue.blocking()) {
                price(line, report);
              }
              return number;
            });
  }

  private static int read(BufferedReader lines, Channel<Line> queue) throws Exception {
    int number = 0;
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      number++;
      if (!text.isBlank() && !text.startsWith("#")) {
        Async.await(queue.send(new Line(number, text)));
      }
    }
    queue.close();
    return number;
  }

  private void price(Line line, Report report) throws Exception {
    try {
      Order order = Order.parse(line.number(), line.text());
      int cents = Async.await(Async.timeout(options.patience(), supplier.cents(order.article())));
      report.priced(order, cents);
    } catch (IllegalArgumentException mistake) {
      report.failed(line.number(), String.valueOf(mistake.getMessage()));
    } catch (TaskTimeoutException late) {
      report.failed(
          line.number(), "the supplier took more than " + options.patience().toMillis() + " ms");
    }
  }
}
