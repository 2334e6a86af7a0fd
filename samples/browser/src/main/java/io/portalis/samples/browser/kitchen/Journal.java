package io.portalis.samples.browser.kitchen;

import io.portalis.TaskState;
import io.portalis.channel.Channel;
import io.portalis.channel.ReceiveChannel;

/** What happened, line by line, for one reader. */
public final class Journal {

  private final Channel<Line> lines = Channel.unbounded();

  /**
   * A line.
   *
   * @param millis when, since the kitchen opened
   * @param state the state that something entered
   * @param text what happened
   */
  public record Line(long millis, TaskState state, String text) {}

  void write(long millis, TaskState state, String text) {
    lines.trySend(new Line(millis, state, text));
  }

  /** The lines that nobody has read yet. */
  public ReceiveChannel<Line> lines() {
    return lines;
  }
}
