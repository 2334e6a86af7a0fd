package io.portalis.asyncio;

import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.Python;
import io.portalis.python.With;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What both exit stacks take: managers and callbacks that do not wait. */
abstract class Exiting {

  private Deque<Exits.Exit> exits = new ArrayDeque<>();

  /** What is to be left, the last first. */
  final Deque<Exits.Exit> exits() {
    return exits;
  }

  /** Takes over all that another stack has to leave. */
  final void takeFrom(Exiting other) {
    exits = other.exits;
    other.exits = new ArrayDeque<>();
  }

  /**
   * Enters a context manager, to be left with the stack.
   *
   * @param manager the manager
   * @return what it gives
   */
  @Python("enter_context(cm)")
  public @Nullable Object enterContext(@Nullable Object manager) {
    With with = With.enter(manager);
    exits.push(Exits.of(with));
    return with.value();
  }

  /**
   * Has a function called when the stack is left.
   *
   * @param function the function
   * @param args its arguments
   * @return the function
   */
  @Python("callback(callback, *args)")
  public Object callback(Object function, @Nullable Object... args) {
    return callback(function, new PyDict<>(), args);
  }

  /**
   * Has a function called when the stack is left.
   *
   * @param function the function
   * @param keywords its keyword arguments
   * @param args its arguments
   * @return the function
   */
  @Python("callback(callback, *args, **kwds)")
  public Object callback(
      Object function, PyDict<String, Object> keywords, @Nullable Object... args) {
    exits.push(
        error -> {
          Py.call(function, Args.of(args).spreadKeywords(keywords));
          return false;
        });
    return function;
  }

  /**
   * Has a manager left, or an exit function called, with the stack.
   *
   * @param exit a function of three arguments, or a manager that was entered
   * @return the same
   */
  @Python("push(exit)")
  public Object push(Object exit) {
    exits.push(error -> Exits.call(exit, error));
    return exit;
  }
}
