/**
 * Portalis on kotlinx.coroutines, with the JVM host. Applications name nothing of it but {@code
 * io.portalis.interop}, where Kotlin is on the other side.
 */
module io.portalis.bridge {
  requires transitive io.portalis.api;
  requires transitive kotlin.stdlib;
  requires transitive kotlinx.coroutines.core;
  requires static org.jspecify;

  exports io.portalis.interop;

  provides io.portalis.spi.Engine with
      io.portalis.bridge.CoroutineEngine;
  provides io.portalis.spi.Host with
      io.portalis.jvm.JvmHost;

  uses io.portalis.spi.Host;
}
