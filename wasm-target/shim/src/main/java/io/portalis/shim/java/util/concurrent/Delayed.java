package io.portalis.shim.java.util.concurrent;

import java.util.concurrent.TimeUnit;

/** Something whose time is yet to come, as specified by the JDK. */
public interface Delayed extends Comparable<Delayed> {

  /** How long it takes; zero or less if the time has come. */
  long getDelay(TimeUnit unit);
}
