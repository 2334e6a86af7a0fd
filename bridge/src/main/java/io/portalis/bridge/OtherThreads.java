package io.portalis.bridge;

/** What a short wait for another thread does meanwhile. A platform with one thread has none. */
final class OtherThreads {

  private OtherThreads() {}

  /** Lets other threads run, if there are any. */
  static void letRun() {
    Thread.yield();
  }
}
