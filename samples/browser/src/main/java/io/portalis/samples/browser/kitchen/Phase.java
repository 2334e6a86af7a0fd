package io.portalis.samples.browser.kitchen;

/** What a task is busy with; the timeline shades its bars by this. */
public enum Phase {
  /** It waits: for room in a channel, for others, for a ticket. */
  WAITING,
  /** Its ticket lies in the channel of a station. */
  IN_QUEUE,
  /** Work is done. */
  WORKING
}
