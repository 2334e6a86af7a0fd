package io.portalis.python;

import io.portalis.asyncio.PausedBody;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A generator: its body runs, on a thread of its own, only while someone waits for the next value.
 *
 * @param <T> the type of the values
 */
@Python("generator")
public final class Generator<T extends @Nullable Object> implements Iterator<T>, Iterable<T> {

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
     * @return the value of the StopIteration
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

  private static final Object NOTHING = new Object();

  private final String name;
  private final PausedBody body;
  private @Nullable Object ahead = NOTHING;

  private Generator(String name, Body<T> body) {
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
  public static <T extends @Nullable Object> Generator<T> of(String name, Body<T> body) {
    return new Generator<>(name, body);
  }

  /**
   * Makes a generator of a generator expression.
   *
   * @param source the first iterable, which is asked for its iterator now
   * @param body what it does
   * @param <S> the type of the source's elements
   * @param <T> the type of the values
   * @return the generator
   */
  public static <S extends @Nullable Object, T extends @Nullable Object> Generator<T> expression(
      Iterable<S> source, Expression<S, T> body) {
    Iterator<S> elements = source.iterator();
    return new Generator<>(
        "<genexpr>",
        out -> {
          body.run(() -> elements, out);
          return null;
        });
  }

  /**
   * The next value.
   *
   * @return the value
   * @throws StopIteration if there is none, with what the body returned
   */
  @Python("__next__()")
  public T advance() {
    if (ahead != NOTHING) {
      return taken();
    }
    return resume(null, null);
  }

  @SuppressWarnings({"unchecked", "NullAway"})
  private T taken() {
    Object value = ahead;
    ahead = NOTHING;
    return (T) value;
  }

  /**
   * Resumes with a value.
   *
   * @param value what {@code yield} gives
   * @return the next value
   * @throws StopIteration if there is none
   * @throws TypeError if the generator has not begun and the value is not None
   */
  @Python("send(value)")
  public T send(@Nullable Object value) {
    if (!body.hasBegun() && value != null) {
      throw new TypeError("can't send non-None value to a just-started generator");
    }
    return resume(value, null);
  }

  /**
   * Resumes with an exception.
   *
   * @param error an exception, or the class of one
   * @return the next value
   * @throws StopIteration if there is none
   */
  @Python("throw(value)")
  public T throw_(@Nullable Object error) {
    PyBaseException raised = Raise.of(error);
    if (!body.hasBegun() || body.isFinished()) {
      body.finish();
      throw raised;
    }
    return resume(null, raised);
  }

  /**
   * Ends the generator: a GeneratorExit is raised where it waits.
   *
   * @throws RuntimeError if it goes on all the same
   */
  @Python("close()")
  public @Nullable Object close() {
    ahead = NOTHING;
    if (!body.hasBegun() || body.isFinished()) {
      body.finish();
      return null;
    }
    try {
      resume(null, new GeneratorExit());
    } catch (StopIteration e) {
      return e.value();
    } catch (GeneratorExit e) {
      return null;
    }
    throw new RuntimeError("generator ignored GeneratorExit");
  }

  @SuppressWarnings({"unchecked", "NullAway"})
  private T resume(@Nullable Object value, @Nullable Throwable error) {
    if (body.isRunning()) {
      throw new ValueError("generator already executing");
    }
    if (body.isFinished()) {
      throw new StopIteration();
    }
    Object result;
    try {
      result = body.resume(value, error);
    } catch (StopIteration e) {
      RuntimeError wrong = new RuntimeError("generator raised StopIteration");
      wrong.cause(e);
      wrong.context(e);
      throw wrong;
    }
    if (body.isFinished()) {
      throw result == null ? new StopIteration() : new StopIteration(result);
    }
    return (T) result;
  }

  @Override
  public Iterator<T> iterator() {
    return this;
  }

  @Override
  public boolean hasNext() {
    if (ahead == NOTHING) {
      try {
        ahead = resume(null, null);
      } catch (StopIteration e) {
        return false;
      }
    }
    return true;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return taken();
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

  @Override
  public String toString() {
    return "<generator object " + name + " at 0x" + Integer.toHexString(hashCode()) + ">";
  }
}
