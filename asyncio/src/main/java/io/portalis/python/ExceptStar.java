package io.portalis.python;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code except*} does:
 *
 * <pre>{@code
 * } catch (Throwable t) {
 *   ExceptStar star = ExceptStar.of(t);
 *   PyBaseException eg = star.match(PyType.of(ValueError.class));
 *   if (eg != null) {
 *     try {
 *       ...                       // the handler
 *     } catch (Throwable raised) {
 *       star.raised(raised);
 *     }
 *   }
 *   ...                           // the next handler
 *   star.end();                   // raises what is left, or returns
 * }
 * }</pre>
 */
public final class ExceptStar {

  private final PyBaseException original;
  private final List<Throwable> raised = new ArrayList<>();
  private final List<PyBaseException> again = new ArrayList<>();
  private @Nullable PyBaseException rest;
  private @Nullable PyBaseException current;

  private ExceptStar(PyBaseException original) {
    this.original = original;
    this.rest = original;
  }

  /**
   * Begins the handlers.
   *
   * @param error what was caught
   * @return their state
   */
  public static ExceptStar of(Throwable error) {
    return new ExceptStar(PyBaseException.wrap(error));
  }

  /**
   * What a handler gets.
   *
   * @param classes a class, or a tuple of classes
   * @return a group of the matching exceptions, or null if there are none
   * @throws TypeError if a class is a group
   */
  public @Nullable PyBaseException match(Object classes) {
    for (Object each : classes instanceof Tuple all ? all : Tuple.of(classes)) {
      if (each instanceof PyType type && type.isSubclassOf(PyType.of(BaseExceptionGroup.class))) {
        throw new TypeError(
            "catching ExceptionGroup with except* is not allowed. Use except instead.");
      }
    }
    PyBaseException left = rest;
    current = null;
    if (left == null) {
      return null;
    }
    if (!(left instanceof RaisedGroup group)) {
      if (Py.isInstance(left, classes)) {
        rest = null;
        current = RaisedGroup.of("", List.of(left)).asThrowable();
      }
      return current;
    }
    RaisedGroup.Split parts = group.split(e -> Py.isInstance(e, classes));
    RaisedGroup match = parts.match();
    RaisedGroup others = parts.rest();
    if (match != null) {
      rest = others == null ? null : others.asThrowable();
      current = match.asThrowable();
    }
    return current;
  }

  /**
   * A handler ended with an exception.
   *
   * @param error the exception; the handler's own one if it was a bare {@code raise}
   */
  public void raised(Throwable error) {
    PyBaseException e = PyBaseException.wrap(error);
    if (e == current) {
      again.add(e);
    } else {
      if (e.context() == null) {
        e.context(current);
      }
      raised.add(e);
    }
  }

  /** Ends the handlers: raises what no handler took, or what they raised. */
  public void end() {
    PyBaseException left = rest;
    if (raised.isEmpty()) {
      if (left == null && again.isEmpty()) {
        return;
      }
      throw reraised(left);
    }
    List<Throwable> all = new ArrayList<>(raised);
    if (left != null || !again.isEmpty()) {
      all.add(reraised(left));
    }
    throw all.size() == 1
        ? PyBaseException.wrap(all.get(0))
        : RaisedGroup.of("", all).asThrowable();
  }

  /** What is left and what was raised again, as one group in the shape of the original. */
  private PyBaseException reraised(@Nullable PyBaseException left) {
    if (!(original instanceof RaisedGroup group)) {
      return left != null ? left : again.get(0);
    }
    if (again.isEmpty() && left == original) {
      return original;
    }
    List<Throwable> keep = new ArrayList<>();
    for (PyBaseException each : again) {
      leaves(each, keep);
    }
    if (left != null) {
      leaves(left, keep);
    }
    RaisedGroup merged = group.split(e -> keep.stream().anyMatch(k -> k == e)).match();
    return merged == null ? original : merged.asThrowable();
  }

  private static void leaves(Throwable error, List<Throwable> into) {
    if (error instanceof RaisedGroup group) {
      group.exceptions().forEach(e -> leaves(e, into));
    } else {
      into.add(error);
    }
  }
}
