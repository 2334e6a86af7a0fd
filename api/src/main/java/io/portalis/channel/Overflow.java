package io.portalis.channel;

/** What a send to a full channel does. */
public enum Overflow {
  /** It waits for room. */
  SUSPEND,
  /** It drops the element that has been in the buffer longest, and succeeds. */
  DROP_OLDEST,
  /** It drops the element that was to be sent, and succeeds. */
  DROP_LATEST
}
