package io.portalis.shim.java.util.concurrent.locks;

import io.portalis.shim.Parking;

/** Parks green threads, as specified by the JDK; blockers are not remembered. */
public final class LockSupport {

  private LockSupport() {}

  public static void park() {
    Parking.park();
  }

  public static void park(Object blocker) {
    Parking.park();
  }

  public static void parkNanos(long nanos) {
    Parking.parkNanos(nanos);
  }

  public static void parkNanos(Object blocker, long nanos) {
    Parking.parkNanos(nanos);
  }

  public static void unpark(Thread thread) {
    if (thread != null) {
      Parking.unpark(thread);
    }
  }
}
