package io.portalis;

/**
 * What happens when a body waits, by {@link Async#await}, {@link Task#join} or {@link Task#get},
 * for something unfinished on a worker, where waiting would starve the pool.
 */
public enum BlockingGuard {

  /** Throw {@link BlockedWorkerException}. The default. */
  FAIL,

  /** Log a warning, then wait. */
  WARN,

  /** Wait. */
  OFF
}
