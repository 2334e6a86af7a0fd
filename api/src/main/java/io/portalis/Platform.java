package io.portalis;

import io.portalis.spi.Engine;
import java.util.Objects;

/** The platforms that the same program runs on. */
public enum Platform {

  /** A Java virtual machine. */
  JVM,

  /** A web page or Node, as JavaScript or WebAssembly GC. */
  BROWSER,

  /** A WASI preview 1 command. */
  WASI;

  /**
   * The platform this program runs on.
   *
   * @return the platform
   */
  public static Platform current() {
    return Engine.get().host().platform();
  }

  /**
   * Whether this platform, as far as this process can tell, has a capability. For another platform
   * than the {@linkplain #current() current} one the answer is what its best host offers.
   *
   * @param capability the capability
   * @return true if operations that need it work
   * @throws NullPointerException if {@code capability} is null
   */
  public boolean supports(Capability capability) {
    Objects.requireNonNull(capability, "capability");
    return this == current()
        ? Engine.get().host().supports(capability)
        : capability.bestCase().contains(this);
  }
}
