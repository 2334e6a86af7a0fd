package io.portalis.bridge;

import io.portalis.spi.Host;
import java.util.ServiceLoader;

/**
 * Finds the host. A build by TeaVM has another way, for there even the mention of the service would
 * link the host of the JVM.
 */
final class Hosts {

  private Hosts() {}

  static Host find() {
    return ServiceLoader.load(Host.class, Host.class.getClassLoader())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no Portalis host on the class path"));
  }
}
