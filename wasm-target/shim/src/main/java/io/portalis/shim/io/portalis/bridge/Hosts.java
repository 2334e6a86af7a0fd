package io.portalis.shim.io.portalis.bridge;

import io.portalis.shim.EventLoop;
import io.portalis.spi.Host;

/** The host comes with the event loop of the target. */
final class Hosts {

  private Hosts() {}

  static Host find() {
    return EventLoop.get().host();
  }
}
