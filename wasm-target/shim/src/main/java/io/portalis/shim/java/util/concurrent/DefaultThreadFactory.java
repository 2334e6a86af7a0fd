package io.portalis.shim.java.util.concurrent;

/** Makes threads with the names that the JDK's executors give theirs. */
final class DefaultThreadFactory implements ThreadFactory {

  private static int pools;

  private final String prefix = "pool-" + ++pools + "-thread-";
  private int threads;

  @Override
  public Thread newThread(Runnable r) {
    return new Thread(r, prefix + ++threads);
  }
}
