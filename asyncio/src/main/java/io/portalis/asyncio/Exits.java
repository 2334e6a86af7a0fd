package io.portalis.asyncio;

import io.portalis.python.ContextManager;
import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyInstance;
import io.portalis.python.With;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What exit stacks have in common. */
final class Exits {

  /** Something to do when a stack is left. */
  interface Exit {
    /** Does it; whether the exception ends. */
    boolean leave(@Nullable Throwable error);
  }

  private Exits() {}

  static Exit of(With with) {
    return error -> {
      if (error == null) {
        with.close();
        return false;
      }
      with.caught(error);
      return true;
    };
  }

  static Exit of(AsyncWith with) {
    return error -> {
      if (error == null) {
        with.close();
        return false;
      }
      with.caught(error);
      return true;
    };
  }

  static boolean call(Object exit, @Nullable Throwable error) {
    return exit instanceof ContextManager<?> manager
        ? manager.exit(error)
        : Py.truth(apply(exit, error));
  }

  static @Nullable Object apply(Object exit, @Nullable Throwable error) {
    PyBaseException raised = error == null ? null : PyBaseException.wrap(error);
    Object type = raised == null ? null : Py.type(raised);
    if (exit instanceof PyInstance instance) {
      Object left = instance.__exit__(type, raised, null);
      if (left != Py.NOT_IMPLEMENTED) {
        return left;
      }
    }
    return Py.call(exit, type, raised, null);
  }

  /** Leaves all; whether an exception that came in has ended. */
  static boolean unwind(Deque<Exit> exits, @Nullable PyBaseException error) {
    Throwable pending = error;
    while (!exits.isEmpty()) {
      Exit exit = exits.pop();
      try {
        if (exit.leave(pending)) {
          pending = null;
        }
      } catch (Throwable e) {
        pending = e;
      }
    }
    if (pending != null && pending != error) {
      throw PyBaseException.<RuntimeException>raise(pending);
    }
    return error != null && pending == null;
  }
}
