package io.portalis.benchmarks;

import io.portalis.Async;
import io.portalis.Task;
import io.portalis.channel.Channel;
import io.portalis.channel.ChannelConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/**
 * Portalis: a channel, and tasks of one scope.
 *
 * @param consumer makes the body of a task that receives until the channel ends
 */
record PortalisChannel(
    String name,
    int capacity,
    BiFunction<Channel<Integer>, Tally, Callable<CompletableFuture<Void>>> consumer)
    implements ChannelPeer {

  /** Consumers that call {@code receive} for each message. */
  static PortalisChannel receiving(int capacity) {
    return new PortalisChannel("Portalis send/receive", capacity, ReceiveLoop::new);
  }

  /** Consumers that give {@code forEach} an action. */
  static PortalisChannel forEach(int capacity) {
    return new PortalisChannel(
        "Portalis send/forEach", capacity, (channel, tally) -> () -> channel.forEach(tally));
  }

  @Override
  public CompletableFuture<?> pass(Traffic traffic) {
    Channel<Integer> channel =
        Channel.create(ChannelConfig.<Integer>builder().capacity(capacity).build());
    return PortalisPeer.RUNTIME.scoped(
        scope -> {
          List<Task<Void>> producers = new ArrayList<>();
          for (Tally tally : traffic.consumers()) {
            scope.spawnAsync(consumer.apply(channel, tally));
          }
          for (int i = 0; i < traffic.consumers().size(); i++) {
            producers.add(scope.spawnAsync(new SendLoop(channel, traffic.each())));
          }
          return Async.joinAll(producers).thenRun(channel::close);
        });
  }
}
