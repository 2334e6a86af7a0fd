package io.portalis.benchmarks;

/** Notes when a timer fires. */
final class Firing implements Runnable {

  private volatile long firedAt;
  private long dueAt;

  void due(long nanoTime) {
    dueAt = nanoTime;
  }

  @Override
  public void run() {
    firedAt = System.nanoTime();
  }

  boolean hasFired() {
    return firedAt != 0;
  }

  double latenessMillis() {
    return (firedAt - dueAt) / 1e6;
  }
}
