package io.portalis.samples.browser.page;

import io.portalis.TaskState;
import io.portalis.samples.browser.kitchen.Phase;

/** What people, and the style sheet, call things. */
final class Words {

  private Words() {}

  static String of(TaskState state) {
    return switch (state) {
      case QUEUED -> "queued";
      case RUNNING -> "running";
      case SUCCEEDED -> "succeeded";
      case FAILED -> "failed";
      case CANCELLED -> "cancelled";
    };
  }

  static String of(Phase phase) {
    return switch (phase) {
      case WAITING -> "waiting";
      case IN_QUEUE -> "in-queue";
      case WORKING -> "working";
    };
  }

  /** Minutes and seconds. */
  static String time(long millis) {
    long seconds = millis / 1000;
    return seconds / 60 + (seconds % 60 < 10 ? ":0" : ":") + seconds % 60;
  }
}
