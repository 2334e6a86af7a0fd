package io.portalis.spi;

/**
 * Counts how deeply callbacks of already completed futures are nested on this thread, so that a
 * long chain of them continues on a fresh stack instead of overflowing this one.
 */
final class CallDepth {

  private static final int LIMIT = 64;
  private static final ThreadLocal<CallDepth> CURRENT = ThreadLocal.withInitial(CallDepth::new);

  private int depth;

  private CallDepth() {}

  /** The count of this thread, or null if it is at its limit; a count entered must be left. */
  static @org.jspecify.annotations.Nullable CallDepth enter() {
    CallDepth current = CURRENT.get();
    if (current.depth >= LIMIT) {
      return null;
    }
    current.depth++;
    return current;
  }

  void leave() {
    depth--;
  }
}
