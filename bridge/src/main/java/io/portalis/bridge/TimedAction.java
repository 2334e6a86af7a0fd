package io.portalis.bridge;

/** Does something when its time has come. */
final class TimedAction extends TimedFuture<Void> {

  private final Runnable action;

  TimedAction(Runnable action) {
    this.action = action;
  }

  @Override
  @SuppressWarnings("NullAway") // a Void result is carried by null
  public void run() {
    if (complete(null)) {
      action.run();
    }
  }
}
