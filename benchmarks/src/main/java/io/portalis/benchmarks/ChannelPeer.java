package io.portalis.benchmarks;

import java.util.concurrent.CompletableFuture;

/** One way to hand messages from some to others. */
interface ChannelPeer {

  String name();

  /** How many times fewer messages it is given than others. */
  default int slowness() {
    return 1;
  }

  /** Passes the messages through a channel of its own; ends when all have been received. */
  CompletableFuture<?> pass(Traffic traffic);
}
