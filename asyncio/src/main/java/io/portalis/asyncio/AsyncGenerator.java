package io.portalis.asyncio;

import io.portalis.python.GeneratorExit;
import io.portalis.python.PyBaseException;
import io.portalis.python.Python;
import io.portalis.python.Raise;
import io.portalis.python.RuntimeError;
import io.portalis.python.StopAsyncIteration;
import io.portalis.python.StopIteration;
import io.portalis.python.TypeError;
import io.portalis.python.Yielder;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous generator: its body runs as part of the task that asks for the next value, and
 * may wait.
 *
 * @param <T> the type of the values
 */
@Python("async_generator")
public final class AsyncGenerator<T extends @Nullable Object> {

  /**
   * What a generator does.
   *
   * @param <T> the type of the values
   */
  @FunctionalInterface
  public interface Body<T extends @Nullable Object> {
    /**
     * Runs to the end.
     *
     * @param out where values go
     * @return anything; it is ignored
     * @throws Exception whatever goes wrong
     */
    @Nullable Object run(Yielder<T> out) throws Exception;
  }

  /**
   * What a generator expression does.
   *
   * @param <S> the type of the source's elements
   * @param <T> the type of the values
   */
  @FunctionalInterface
  public interface Expression<S extends @Nullable Object, T extends @Nullable Object> {
    /**
     * Runs to the end.
     *
     * @param source the first iterable
     * @param out where values go
     * @throws Exception whatever goes wrong
     */
    void run(Iterable<S> source, Yielder<T> out) throws Exception;
  }

  private final String name;
  private final PausedBody body;
  private @Nullable EventLoop loop;

  private AsyncGenerator(String name, Body<T> body) {
    this.name = name;
    PausedBody[] self = {null};
    Yielder<T> out =
        new Yielder<>() {
          @Override
          public @Nullable Object yield_(T value) {
            return Objects.requireNonNull(self[0]).pause(value);
          }
        };
    this.body = new PausedBody(() -> body.run(out));
    self[0] = this.body;
  }

  /**
   * Makes a generator that has not begun.
   *
   * @param name the name of the function
   * @param body what it does
   * @param <T> the type of the values
   * @return the generator
   */
  public static <T extends @Nullable Object> AsyncGenerator<T> of(String name, Body<T> body) {
    return new AsyncGenerator<>(name, body);
  }

  /**
   * Makes a generator of a generator expression.
   *
   * @param source the first iterable
   * @param body what it does
   * @param <S> the type of the source's elements
   * @param <T> the type of the values
   * @return the generator
   */
  public static <S extends @Nullable Object, T extends @Nullable Object>
      AsyncGenerator<T> expression(Iterable<S> source, Expression<S, T> body) {
    return new AsyncGenerator<>(
        "<genexpr>",
        out -> {
          body.run(source, out);
          return null;
        });
  }

  /**
   * The next value.
   *
   * @return a coroutine of the value, which raises a StopAsyncIteration at the end
   */
  @Python("__anext__()")
  public Coroutine<T> anext() {
    return Coroutine.of("__anext__", () -> step("anext()", null, null));
  }

  /**
   * Resumes with a value.
   *
   * @param value what {@code yield} gives
   * @return a coroutine of the next value
   */
  @Python("asend(value)")
  public Coroutine<T> asend(@Nullable Object value) {
    return Coroutine.of(
        "asend",
        () -> {
          if (!body.hasBegun() && value != null) {
            throw new TypeError("can't send non-None value to a just-started async generator");
          }
          return step("asend()", value, null);
        });
  }

  /**
   * Resumes with an exception.
   *
   * @param error an exception, or the class of one
   * @return a coroutine of the next value
   */
  @Python("athrow(value)")
  public Coroutine<T> athrow(@Nullable Object error) {
    return Coroutine.of(
        "athrow",
        () -> {
          PyBaseException raised = Raise.of(error);
          if (!body.hasBegun()) {
            body.finish();
            throw raised;
          }
          return step("athrow()", null, raised);
        });
  }

  /**
   * Ends the generator: a GeneratorExit is raised where it waits.
   *
   * @return a coroutine to await
   */
  @Python("aclose()")
  public Coroutine<@Nullable Void> aclose() {
    return Coroutine.ofVoid(
        "aclose",
        () -> {
          if (!body.hasBegun() || body.isFinished()) {
            body.finish();
            return;
          }
          try {
            step("aclose()", null, new GeneratorExit());
          } catch (StopAsyncIteration | GeneratorExit e) {
            return;
          }
          throw new RuntimeError("async generator ignored GeneratorExit");
        });
  }

  /** Runs the body until it gives a value or ends. */
  @SuppressWarnings({"unchecked", "NullAway"})
  private T step(String method, @Nullable Object value, @Nullable Throwable error) {
    if (body.isRunning()) {
      throw new RuntimeError(method + ": asynchronous generator is already running");
    }
    if (body.isFinished()) {
      throw new StopAsyncIteration();
    }
    if (!body.hasBegun()) {
      EventLoop running = Strand.current().loop;
      loop = running;
      if (running != null) {
        running.register(this);
      }
    }
    Object result;
    try {
      result = body.resume(value, error);
    } catch (StopIteration | StopAsyncIteration e) {
      ended();
      RuntimeError wrong =
          new RuntimeError("async generator raised " + e.getClass().getSimpleName());
      wrong.cause(e);
      throw wrong;
    } catch (Throwable e) {
      ended();
      throw e;
    }
    if (body.isFinished()) {
      ended();
      throw new StopAsyncIteration();
    }
    return (T) result;
  }

  private void ended() {
    EventLoop known = loop;
    if (known != null) {
      known.unregister(this);
    }
  }

  /** Gives up a generator that nobody else has: it is closed by a task of its own, soon. */
  public void abandon() {
    EventLoop known = loop;
    if (known == null || body.isFinished() || !body.hasBegun()) {
      return;
    }
    known.unregister(this);
    known.callbackSoon(() -> known.createTask(aclose()));
  }

  /**
   * The values for {@code async for}.
   *
   * @return an iterable whose iterator waits inside the task that runs
   */
  public Iterable<T> each() {
    return () ->
        new Iterator<T>() {
          private boolean known;
          private @Nullable T value;

          @Override
          public boolean hasNext() {
            if (!known) {
              try {
                value = step("anext()", null, null);
                known = true;
              } catch (StopAsyncIteration e) {
                return false;
              }
            }
            return true;
          }

          @Override
          @SuppressWarnings("NullAway")
          public T next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            known = false;
            return value;
          }
        };
  }

  @Override
  public String toString() {
    return "<async_generator object " + name + " at 0x" + Integer.toHexString(hashCode()) + ">";
  }
}
