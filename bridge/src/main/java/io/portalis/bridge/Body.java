package io.portalis.bridge;

/** What runs on a dispatcher and wants to know if it never will. */
interface Body extends Runnable {

  /** No executor will run this. */
  void refused(Throwable why);
}
