package io.portalis.shim;

/** Names the threads that their makers do not name, as the JDK does. */
final class ThreadNames {

  private static int number;

  private ThreadNames() {}

  static String next() {
    return "Thread-" + number++;
  }
}
