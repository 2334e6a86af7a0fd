package io.portalis.asyncio;

import io.portalis.python.ContextManager;
import io.portalis.python.Python;
import io.portalis.python.RuntimeError;
import io.portalis.python.ValueError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs several coroutines, one after the other, in one loop and one context. */
@Python("Runner")
public final class Runner implements ContextManager<Runner> {

  private static @Nullable EventLoop eventLoop;
  private static boolean isSet;

  private @Nullable EventLoop loop;
  private @Nullable Context context;
  private boolean closed;
  private boolean hasSet;

  /** Makes a runner, whose loop is made when it is needed. */
  @Python("Runner()")
  public Runner() {}

  /**
   * Makes a runner.
   *
   * @param debug changes nothing
   * @param loopFactory makes the loop, or null
   */
  @Python("Runner(*, debug=None, loop_factory=None)")
  public Runner(@Nullable Object debug, @Nullable Object loopFactory) {
    if (loopFactory != null) {
      loop = (EventLoop) io.portalis.python.Py.call(loopFactory);
      context = Strand.current().context.copy();
    }
  }

  /** The loop that was set; the first time one is asked for without, it is made. */
  static synchronized @Nullable EventLoop eventLoop() {
    if (!isSet) {
      setEventLoop(new EventLoop());
    }
    return eventLoop;
  }

  static synchronized void setEventLoop(@Nullable EventLoop loop) {
    eventLoop = loop;
    isSet = true;
  }

  private EventLoop loop() {
    if (closed) {
      throw new RuntimeError("Runner is closed");
    }
    EventLoop known = loop;
    if (known == null) {
      known = new EventLoop();
      loop = known;
      hasSet = true;
      setEventLoop(known);
      context = Strand.current().context.copy();
    }
    return known;
  }

  /**
   * The loop.
   *
   * @return the loop, which does not run between the coroutines
   */
  @Python("get_loop()")
  public EventLoop getLoop() {
    return loop();
  }

  /**
   * Runs a coroutine to its end. Blocks.
   *
   * @param coroutine what to run
   * @param <T> the type of the result
   * @return the result
   * @throws ValueError if it is no coroutine
   * @throws RuntimeError if a loop runs on this thread
   */
  @Python("run(coro)")
  public <T extends @Nullable Object> T run(Coroutine<T> coroutine) {
    return run(coroutine, null);
  }

  /**
   * Runs a coroutine to its end in a context. Blocks.
   *
   * @param coroutine what to run
   * @param given the context; null for the runner's own
   * @param <T> the type of the result
   * @return the result
   */
  @Python("run(coro, *, context)")
  public <T extends @Nullable Object> T run(Coroutine<T> coroutine, @Nullable Context given) {
    if (Strand.current().loop != null) {
      throw new RuntimeError("Runner.run() cannot be called from a running event loop");
    }
    EventLoop used = loop();
    return used.runUntilComplete(used.createTask(coroutine, null, given == null ? context : given));
  }

  /** Cancels what is left and closes the loop. Blocks. */
  @Python("close()")
  public void close() {
    EventLoop used = loop;
    if (used == null || closed) {
      closed = true;
      return;
    }
    try {
      cancelAll(used);
      used.runUntilComplete(used.shutdownAsyncgens());
      used.runUntilComplete(used.shutdownDefaultExecutor());
    } finally {
      closed = true;
      if (hasSet) {
        setEventLoop(null);
      }
      used.close();
      loop = null;
    }
  }

  private static void cancelAll(EventLoop loop) {
    List<Task<?>> open = loop.openTasks();
    if (open.isEmpty()) {
      return;
    }
    for (Task<?> task : open) {
      task.cancel();
    }
    loop.runUntilComplete(
        Coroutine.of("_cancel_all_tasks", () -> Waiting.gather(open, true).await()));
  }

  @Override
  public Runner enter() {
    loop();
    return this;
  }

  @Override
  public boolean exit(@Nullable Throwable error) {
    close();
    return false;
  }
}
