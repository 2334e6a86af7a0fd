package io.portalis.bridge;

/** Completes when its time has come. */
final class SleepFuture extends TimedFuture<Void> {

  @Override
  @SuppressWarnings("NullAway") // a Void result is carried by null
  public void run() {
    complete(null);
  }
}
