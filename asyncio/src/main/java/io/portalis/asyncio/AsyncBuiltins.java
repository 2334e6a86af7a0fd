package io.portalis.asyncio;

import io.portalis.python.Py;
import io.portalis.python.PyInstance;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.StopAsyncIteration;
import io.portalis.python.TypeError;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The built-in functions that have to do with asynchronous iteration. */
@PythonModule("builtins")
public final class AsyncBuiltins {

  private AsyncBuiltins() {}

  /**
   * The asynchronous iterator of an object.
   *
   * @param object an asynchronous generator, or an object with {@code __aiter__}
   * @return its iterator
   * @throws TypeError if it has none
   */
  @Python("aiter(async_iterable)")
  public static @Nullable Object aiter(@Nullable Object object) {
    if (object instanceof AsyncGenerator<?> || object instanceof AsCompleted<?>) {
      return object;
    }
    Object iterator =
        object instanceof PyInstance instance ? instance.__aiter__() : Py.NOT_IMPLEMENTED;
    if (iterator != Py.NOT_IMPLEMENTED) {
      return iterator;
    }
    throw new TypeError("'" + Py.typeName(object) + "' object is not an async iterable");
  }

  /**
   * The next value of an asynchronous iterator.
   *
   * @param iterator the iterator
   * @return a coroutine of the value
   * @throws TypeError if it is no asynchronous iterator
   */
  @Python("anext(async_iterator)")
  public static Coroutine<@Nullable Object> anext(@Nullable Object iterator) {
    if (iterator instanceof AsyncGenerator<?> generator) {
      return Coroutine.of("anext", () -> generator.anext().await());
    }
    Object step =
        iterator instanceof PyInstance instance ? instance.__anext__() : Py.NOT_IMPLEMENTED;
    if (step != Py.NOT_IMPLEMENTED) {
      return Coroutine.of("anext", () -> Asyncio.await(step));
    }
    throw new TypeError("'" + Py.typeName(iterator) + "' object is not an async iterator");
  }

  /**
   * The next value of an asynchronous iterator, or a default at its end.
   *
   * @param iterator the iterator
   * @param otherwise the default
   * @return a coroutine of the value
   */
  @Python("anext(async_iterator, default)")
  public static Coroutine<@Nullable Object> anext(
      @Nullable Object iterator, @Nullable Object otherwise) {
    Coroutine<@Nullable Object> next = anext(iterator);
    return Coroutine.of(
        "anext",
        () -> {
          try {
            return next.await();
          } catch (StopAsyncIteration e) {
            return otherwise;
          }
        });
  }

  /**
   * The values of anything that {@code async for} can go through.
   *
   * @param object an asynchronous iterable
   * @return an iterable whose iterator waits inside the task that runs
   * @throws TypeError if it is none
   */
  public static Iterable<@Nullable Object> each(@Nullable Object object) {
    if (object instanceof AsCompleted<?> completed) {
      return () -> completed.each().iterator();
    }
    Object iterator;
    try {
      iterator = aiter(object);
    } catch (TypeError e) {
      throw new TypeError(
          "'async for' requires an object with __aiter__ method, got " + Py.typeName(object));
    }
    return () -> new Steps(iterator);
  }

  private static final class Steps implements Iterator<@Nullable Object> {
    private final @Nullable Object source;
    private boolean known;
    private @Nullable Object value;

    Steps(@Nullable Object source) {
      this.source = source;
    }

    @Override
    public boolean hasNext() {
      if (!known) {
        try {
          value = anext(source).await();
          known = true;
        } catch (StopAsyncIteration e) {
          return false;
        }
      }
      return true;
    }

    @Override
    public @Nullable Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      known = false;
      return value;
    }
  }
}
