package io.portalis.benchmarks;

import java.util.concurrent.CompletableFuture;

/** A channel of kotlinx between coroutines. */
record KotlinChannel(int capacity) implements ChannelPeer {

  @Override
  public String name() {
    return "kotlinx Channel";
  }

  @Override
  public CompletableFuture<?> pass(Traffic traffic) {
    return CoroutineChannels.pass(capacity, traffic.each(), Traffic::message, traffic.consumers());
  }
}
