package io.portalis.benchmarks;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** A queue of {@code java.util.concurrent} between threads. */
record QueueChannel(
    String name, int slowness, Executor threads, Supplier<BlockingQueue<Integer>> queues)
    implements ChannelPeer {

  @Override
  public CompletableFuture<?> pass(Traffic traffic) {
    BlockingQueue<Integer> queue = queues.get();
    Crew crew = new Crew(threads);
    for (Tally tally : traffic.consumers()) {
      crew.start(() -> receive(queue, traffic.each(), tally));
    }
    for (int i = 0; i < traffic.consumers().size(); i++) {
      crew.start(() -> send(queue, traffic.each()));
    }
    return crew.end();
  }

  private static void send(BlockingQueue<Integer> queue, int messages) throws InterruptedException {
    for (int i = 0; i < messages; i++) {
      queue.put(Traffic.message(i));
    }
  }

  private static void receive(BlockingQueue<Integer> queue, int messages, Tally tally)
      throws InterruptedException {
    for (int i = 0; i < messages; i++) {
      tally.accept(queue.take());
    }
  }
}
