package io.portalis.asyncio;

import io.portalis.python.Python;
import org.jspecify.annotations.Nullable;

/** A callback that waits for its call by the loop. Use it from the loop's thread only. */
@Python("Handle")
public class Handle {

  final Context context;
  private @Nullable Runnable callback;
  private boolean cancelled;

  Handle(@Nullable Runnable callback, Context context) {
    this.callback = callback;
    this.context = context;
  }

  /** Withdraws the callback, if it has not been called yet. */
  @Python("cancel()")
  public void cancel() {
    cancelled = true;
    callback = null;
  }

  /**
   * Whether the callback was withdrawn.
   *
   * @return true after {@link #cancel}
   */
  @Python("cancelled()")
  public boolean cancelled() {
    return cancelled;
  }

  /** Does what the handle stands for; gives back the task that shall have the turn, if any. */
  @Nullable Task<?> run(EventLoop loop) {
    Runnable called = callback;
    if (called != null) {
      loop.call(called, context);
    }
    return null;
  }
}
