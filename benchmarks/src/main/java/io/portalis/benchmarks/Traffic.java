package io.portalis.benchmarks;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A batch of messages: as many consumers as producers, each of which sends the same messages. These
 * are small integers, which exist already.
 */
final class Traffic {

  private static final int KINDS = 128;

  private final int each;
  private final List<Tally> consumers;

  Traffic(int pairs, int messages) {
    this.each = messages / pairs;
    this.consumers = Stream.generate(Tally::new).limit(pairs).toList();
  }

  /** What a producer sends as its {@code i}th message. */
  static Integer message(int i) {
    return i % KINDS;
  }

  /** How many messages a producer sends. */
  int each() {
    return each;
  }

  /** One for each consumer, and there are as many producers. */
  List<Tally> consumers() {
    return consumers;
  }

  /** Waits until all is received, and counts it. */
  void await(CompletableFuture<?> end) throws Exception {
    Batch.await(end);
    int pairs = consumers.size();
    long rest = each % KINDS;
    long sum = each / KINDS * (KINDS * (KINDS - 1L) / 2) + rest * (rest - 1) / 2;
    Batch.check("messages", (long) each * pairs, consumers.stream().mapToLong(Tally::count).sum());
    Batch.check("their sum", sum * pairs, consumers.stream().mapToLong(Tally::sum).sum());
  }
}
