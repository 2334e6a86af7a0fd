package io.portalis.asyncio;

import io.portalis.python.Generator;
import io.portalis.python.Py;
import io.portalis.python.RuntimeError;
import io.portalis.python.StopIteration;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Awaits what {@code __await__} gives: an iterator of futures. */
public final class Awaitings {

  private Awaitings() {}

  /**
   * Goes through a generator of futures, waiting for each.
   *
   * @param generator what {@code __await__} gave
   * @return what it returned
   */
  public static @Nullable Object drive(Generator<?> generator) {
    while (true) {
      Object step;
      try {
        step = generator.advance();
      } catch (StopIteration e) {
        return e.value();
      }
      waitFor(step);
    }
  }

  static @Nullable Object iterate(@Nullable Object iterator) {
    Iterator<?> steps = Py.iter(iterator);
    while (true) {
      Object step;
      try {
        if (!steps.hasNext()) {
          return null;
        }
        step = steps.next();
      } catch (StopIteration e) {
        return e.value();
      }
      waitFor(step);
    }
  }

  private static void waitFor(@Nullable Object step) {
    if (step instanceof Future<?> future) {
      if (!future.done()) {
        Objects.requireNonNull(EventLoop.running().currentTask()).waitFor(future);
      }
    } else if (step == null) {
      Objects.requireNonNull(EventLoop.running().currentTask()).yieldTurn();
    } else {
      throw new RuntimeError("Task got bad yield: " + Py.repr(step));
    }
  }
}
