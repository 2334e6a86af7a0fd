/**
 * The Portalis contract: runtimes, tasks, structured scopes, time, channels and locks, in plain
 * Java.
 *
 * <p>An implementation is found through {@link io.portalis.spi.Engine}; applications put {@code
 * portalis-bridge} beside this module and never name it.
 */
module io.portalis.api {
  requires static transitive org.jspecify;

  exports io.portalis;
  exports io.portalis.channel;
  exports io.portalis.spi;
  exports io.portalis.sync;

  uses io.portalis.spi.Engine;
}
