package io.portalis.asyncio;

import io.portalis.python.PyBaseException;
import io.portalis.python.Python;
import io.portalis.python.RuntimeError;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A call that has not begun: what an {@code async def} gives when it is called. {@link #await} runs
 * it inside the task that calls; {@link Asyncio#createTask} runs it as a task of its own. Either
 * may happen once.
 *
 * @param <T> the type of the result
 */
@Python("coroutine")
public final class Coroutine<T extends @Nullable Object> implements Awaitable<T> {

  private final String name;
  private @Nullable Callable<? extends T> body;

  private Coroutine(String name, Callable<? extends T> body) {
    this.name = name;
    this.body = Objects.requireNonNull(body, "body");
  }

  /**
   * Makes a coroutine. Does not block.
   *
   * @param name the name of the function
   * @param body what to do; may wait
   * @param <T> the type of the result
   * @return a coroutine that has not begun
   */
  public static <T extends @Nullable Object> Coroutine<T> of(
      String name, Callable<? extends T> body) {
    return new Coroutine<>(name, body);
  }

  /**
   * Makes a coroutine without result. Does not block.
   *
   * @param name the name of the function
   * @param body what to do; may wait
   * @return a coroutine that has not begun
   */
  public static Coroutine<@Nullable Void> ofVoid(String name, Action body) {
    return new Coroutine<@Nullable Void>(
        name,
        () -> {
          body.run();
          return null;
        });
  }

  /** A body without result, which may throw anything. */
  @FunctionalInterface
  public interface Action {
    /**
     * Does it.
     *
     * @throws Exception whatever went wrong
     */
    void run() throws Exception;
  }

  /** {@inheritDoc} Runs the body on this thread, and throws what it throws. */
  @Override
  public T await() {
    Callable<? extends T> taken = take();
    try {
      return taken.call();
    } catch (Throwable e) {
      throw PyBaseException.<RuntimeException>raise(e);
    }
  }

  /** Gives up a coroutine that has not begun; one that has is left alone. */
  @Python("close()")
  public void close() {
    body = null;
  }

  /**
   * The name of the function.
   *
   * @return its name
   */
  @Python("__name__")
  public String name() {
    return name;
  }

  /** The body, which nobody may run after the caller. */
  Callable<? extends T> take() {
    Callable<? extends T> taken = body;
    if (taken == null) {
      throw new RuntimeError("cannot reuse already awaited coroutine");
    }
    body = null;
    return taken;
  }

  @Override
  public String toString() {
    return "<coroutine object " + name + " at 0x" + Integer.toHexString(hashCode()) + ">";
  }
}
