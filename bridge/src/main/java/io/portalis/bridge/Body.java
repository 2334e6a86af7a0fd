package io.portalis.bridge;

import org.jspecify.annotations.Nullable;

/** What runs on a dispatcher and wants to know if it never will. */
interface Body extends Runnable {

  /** No executor will run this. */
  void refused(Throwable why);

  /** The name that its user gave it, or null. */
  default @Nullable String givenName() {
    return null;
  }
}
