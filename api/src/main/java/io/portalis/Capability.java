package io.portalis;

import java.util.EnumSet;
import java.util.Set;

/** What a {@link Platform} may or may not be able to do. */
public enum Capability {

  /** Bodies can run at the same time on several threads. */
  THREADS,

  /** The JDK has virtual threads. */
  VIRTUAL_THREADS,

  /** {@link Async#await} can wait for a stage. */
  BLOCKING_AWAIT,

  /** Sleep, time-out and interval work. */
  TIMERS,

  /** HTTP requests can be made. */
  FETCH,

  /** WebSockets can be opened. */
  WEBSOCKET;

  Set<Platform> bestCase() {
    return switch (this) {
      case THREADS, VIRTUAL_THREADS -> EnumSet.of(Platform.JVM);
      case BLOCKING_AWAIT, TIMERS -> EnumSet.allOf(Platform.class);
      case FETCH, WEBSOCKET -> EnumSet.of(Platform.JVM, Platform.BROWSER);
    };
  }
}
