package io.portalis.samples.browser.kitchen;

import io.portalis.TaskScope;
import io.portalis.TaskState;
import java.util.List;

/** The entry of a scope. */
final class ScopeEntry extends Entry {

  private final TaskScope scope;
  private volatile String reason = "cancelled";

  ScopeEntry(Clock clock, String name, TaskScope scope) {
    super(clock, name);
    this.scope = scope;
  }

  @Override
  TaskState liveState() {
    return scope.isCancelled() ? TaskState.CANCELLED : TaskState.RUNNING;
  }

  @Override
  boolean cancel(String reason) {
    if (scope.isCancelled()) {
      return false;
    }
    this.reason = reason;
    scope.cancel(reason);
    return true;
  }

  /** Why it was cancelled, if it was. */
  String reason() {
    return reason;
  }

  /** In its youngest child that can fail. */
  @Override
  boolean fail() {
    List<Entry> children = children();
    for (int i = children.size() - 1; i >= 0; i--) {
      if (children.get(i).fail()) {
        return true;
      }
    }
    return false;
  }
}
