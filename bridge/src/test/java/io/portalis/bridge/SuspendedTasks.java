package io.portalis.bridge;

import io.portalis.Task;

/** What tests ask of the calls of suspend functions. */
public final class SuspendedTasks {

  private SuspendedTasks() {}

  /**
   * Whether the function has suspended, and the thread that started it has seen that.
   *
   * @param task a call of a suspend function
   */
  public static boolean isSuspended(Task<?> task) {
    return ((SuspendTask<?>) task).hasSuspended();
  }
}
