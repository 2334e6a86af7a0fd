package io.portalis.shim.io.portalis.bridge;

/** There are no other threads: a wait of a few instructions for one ends at once. */
final class OtherThreads {

  private OtherThreads() {}

  static void letRun() {}
}
