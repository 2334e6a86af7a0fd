/** Portalis on kotlinx.coroutines, with the JVM host. Nothing of it is named by applications. */
module io.portalis.bridge {
  requires io.portalis.api;
  requires kotlin.stdlib;
  requires kotlinx.coroutines.core;
  requires static org.jspecify;

  provides io.portalis.spi.Engine with
      io.portalis.bridge.CoroutineEngine;
  provides io.portalis.spi.Host with
      io.portalis.jvm.JvmHost;

  uses io.portalis.spi.Host;
}
