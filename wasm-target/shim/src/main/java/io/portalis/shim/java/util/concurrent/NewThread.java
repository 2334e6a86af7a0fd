package io.portalis.shim.java.util.concurrent;

import java.util.concurrent.Executor;

/** Runs each task in a thread of its own. */
final class NewThread implements Executor {

  static final NewThread EXECUTOR = new NewThread();

  private NewThread() {}

  @Override
  public void execute(Runnable task) {
    new Thread(task).start();
  }
}
