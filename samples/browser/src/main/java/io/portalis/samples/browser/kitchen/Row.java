package io.portalis.samples.browser.kitchen;

import io.portalis.TaskState;
import java.util.List;

/**
 * A task or a scope at one moment.
 *
 * @param id a number that no other row of any kitchen has
 * @param depth how far below the kitchen it is in the tree
 * @param name its name
 * @param isScope whether it is a scope
 * @param state where it is in its life
 * @param note what it does, or why it ended as it did
 * @param spans its past, the oldest first
 */
public record Row(
    int id,
    int depth,
    String name,
    boolean isScope,
    TaskState state,
    String note,
    List<Span> spans) {

  /** Whether it still has something to do. */
  public boolean isLive() {
    return state == TaskState.QUEUED || state == TaskState.RUNNING;
  }
}
