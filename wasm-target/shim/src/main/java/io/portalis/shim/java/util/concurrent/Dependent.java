package io.portalis.shim.java.util.concurrent;

import org.jspecify.annotations.Nullable;

/** What waits in a future for its completion. */
abstract class Dependent {

  /** The one that was added before this. */
  @Nullable Dependent next;

  /** The future is complete, and this is no longer in it. */
  abstract void fire(Cascade cascade);

  /** Whether this is an entry of {@code owner}, to be removed when that no longer needs it. */
  boolean belongsTo(Object owner) {
    return this == owner;
  }
}
