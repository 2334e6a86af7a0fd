package io.portalis.shim.java.util.concurrent;

/** Makes the threads of an executor, as specified by the JDK. */
public interface ThreadFactory {

  /** A new thread, not started. */
  Thread newThread(Runnable r);
}
