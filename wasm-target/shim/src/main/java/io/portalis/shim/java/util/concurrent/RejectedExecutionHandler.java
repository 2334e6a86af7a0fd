package io.portalis.shim.java.util.concurrent;

/** Decides about the tasks that a pool does not take, as specified by the JDK. */
public interface RejectedExecutionHandler {

  /** Runs, drops or refuses the task. */
  void rejectedExecution(Runnable r, ThreadPoolExecutor executor);
}
