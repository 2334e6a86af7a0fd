package io.portalis.wasi;

import org.teavm.runtime.EventQueue;

/** TeaVM's queue of events, for its own threads and monitors: all goes to the one loop. */
public final class EventQueueMethods {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private EventQueueMethods() {}

  public static void offer(EventQueue.Event event) {
    WasiLoop.get().post(event::run);
  }

  public static int offer(EventQueue.Event event, long time) {
    long delay = Math.max(0, time - System.currentTimeMillis());
    return WasiLoop.get().add(delay * NANOS_PER_MILLI, event::run).id();
  }

  public static void kill(int id) {
    WasiLoop.get().remove(id);
  }

  public static void process() {
    WasiLoop.get().drain();
  }

  /** Called when the last thread ends that is no daemon. */
  public static void stop() {
    WasiLoop.get().stop();
  }
}
