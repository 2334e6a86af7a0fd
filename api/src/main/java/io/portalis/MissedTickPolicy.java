package io.portalis;

/**
 * What an {@link Interval} does about ticks that fell due while nobody asked for them. The three
 * policies, and their names, are tokio's.
 */
public enum MissedTickPolicy {

  /** Deliver the missed ticks at once, one after the other, until the interval has caught up. */
  BURST,

  /** Forget the missed ticks; the next is due one full period after the late one was delivered. */
  DELAY,

  /** Forget the missed ticks; the next is due at the next multiple of the period. */
  SKIP
}
