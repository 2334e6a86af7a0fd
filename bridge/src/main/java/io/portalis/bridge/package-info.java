/**
 * The contract on kotlinx.coroutines, for every platform: tasks and scopes, dispatchers, timers,
 * combinations. What differs between platforms is behind {@link io.portalis.spi.Host}.
 */
@NullMarked
package io.portalis.bridge;

import org.jspecify.annotations.NullMarked;
