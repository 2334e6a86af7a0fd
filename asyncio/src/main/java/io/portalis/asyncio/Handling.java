package io.portalis.asyncio;

import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.Raise;
import io.portalis.python.RuntimeError;
import io.portalis.python.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * That an exception is being handled: by an {@code except} clause, or by a {@code finally} block
 * that it passes. Python keeps these on a stack, gives what is raised meanwhile the topmost as its
 * {@code __context__}, and raises it again for a bare {@code raise}. Programs keep the stack only
 * if they ask for any of that; each strand has its own, below which is that of the strand it works
 * for.
 */
@PythonModule("sys")
public final class Handling {

  private final Strand strand = Strand.current();
  private @Nullable Handling outer;
  private @Nullable PyBaseException exception;

  private Handling() {}

  /**
   * Begins to handle an exception.
   *
   * @param error what was raised
   * @return to be ended
   */
  public static Handling of(Throwable error) {
    Handling handling = new Handling();
    handling.exception = PyBaseException.wrap(error);
    handling.begin();
    return handling;
  }

  /**
   * What a {@code finally} block will handle: nothing, or what {@link #passed} is given.
   *
   * @return to begin and to be ended by the block
   */
  public static Handling later() {
    return new Handling();
  }

  /**
   * Notes what is on its way to the {@code finally} block.
   *
   * @param error what was raised
   * @return the same
   */
  public PyBaseException passed(Throwable error) {
    PyBaseException passed = PyBaseException.wrap(error);
    exception = passed;
    return passed;
  }

  /** Begins the {@code finally} block. */
  public void begin() {
    if (exception != null) {
      complete(exception, top(strand));
    }
    outer = strand.handling;
    strand.handling = this;
  }

  /** Ends it; those that began later have ended. */
  public void end() {
    strand.handling = outer;
  }

  /**
   * What leaves the handler because it was raised there.
   *
   * @param error what was raised
   * @return the same, with its context
   */
  public PyBaseException raised(Throwable error) {
    PyBaseException raised = PyBaseException.wrap(error);
    complete(raised, exception == null ? top(strand) : exception);
    return raised;
  }

  /**
   * What the statement {@code raise x} throws.
   *
   * @param error x
   * @return the same, with its context
   */
  public static PyBaseException raise(PyBaseException error) {
    return Raise.with(error, top(Strand.current()));
  }

  /**
   * What a bare {@code raise} throws.
   *
   * @return what is being handled
   * @throws RuntimeError if nothing is
   */
  public static PyBaseException again() {
    PyBaseException top = top(Strand.current());
    if (top == null) {
      throw new RuntimeError("No active exception to reraise");
    }
    return top;
  }

  /** What is being handled: its class, itself and its traceback. */
  @Python("exc_info()")
  public static Tuple info() {
    PyBaseException top = top(Strand.current());
    return top == null ? Tuple.of(null, null, null) : Tuple.of(Py.type(top), top, top.traceback());
  }

  /** What is being handled. */
  @Python("exception()")
  public static @Nullable PyBaseException exception() {
    return top(Strand.current());
  }

  /** What a strand, or one that it works for, is handling. */
  static @Nullable PyBaseException top(Strand strand) {
    for (Handling h = strand.handling; h != null; h = h.outer) {
      if (h.exception != null) {
        return h.exception;
      }
    }
    return strand.handlingAround;
  }

  /** The runtime raises without a context: it belongs to the end of the chain. */
  private static void complete(PyBaseException raised, @Nullable PyBaseException handled) {
    PyBaseException last = raised;
    while (last != handled && last.context() instanceof PyBaseException next) {
      last = next;
    }
    if (last != handled && handled != null && !reaches(handled, last)) {
      last.context(handled);
    }
  }

  private static boolean reaches(PyBaseException from, PyBaseException to) {
    for (Throwable t = from; t instanceof PyBaseException e; t = e.context()) {
      if (e == to) {
        return true;
      }
    }
    return false;
  }
}
