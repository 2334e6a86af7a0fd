package io.portalis.python.lib;

import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyCallable;
import io.portalis.python.PyFunction;
import io.portalis.python.PyType;
import io.portalis.python.Python;
import io.portalis.python.TypeError;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function with an implementation for each type of its first argument. */
public final class SingleDispatch implements PyCallable {

  private final @Nullable Object function;
  private final Map<PyType, @Nullable Object> implementations = new LinkedHashMap<>();

  SingleDispatch(@Nullable Object function) {
    this.function = function;
  }

  /** A decorator that adds an implementation for a class. */
  @Python("register(cls)")
  public @Nullable Object register(@Nullable Object cls) {
    if (cls instanceof PyFunction annotated) {
      return register(annotated.annotation(), annotated);
    }
    return new Getter("register", "<function singledispatch.register>", f -> register(cls, f));
  }

  /** Adds an implementation for a class and gives it back. */
  @Python("register(cls, func)")
  public @Nullable Object register(@Nullable Object cls, @Nullable Object func) {
    if (!(cls instanceof PyType type)) {
      throw new TypeError(
          "Invalid first argument to `register()`. "
              + Py.repr(cls)
              + " is not a class or union type.");
    }
    implementations.put(type, func);
    return func;
  }

  /** The implementation for a class: that of its nearest registered base. */
  @Python("dispatch(cls)")
  public @Nullable Object dispatch(@Nullable Object cls) {
    if (cls instanceof PyType type) {
      PyType best = null;
      for (PyType registered : implementations.keySet()) {
        if (type.isSubclassOf(registered) && (best == null || registered.isSubclassOf(best))) {
          best = registered;
        }
      }
      if (best != null) {
        return implementations.get(best);
      }
    }
    return function;
  }

  @Override
  public @Nullable Object call(Args args) {
    if (args.positional().length == 0) {
      throw new TypeError(
          Py.str(Py.getAttr(function, "__name__")) + " requires at least 1 positional argument");
    }
    return Py.call(dispatch(Py.type(args.positional()[0])), args);
  }

  /** The function's name. */
  @Python("__name__")
  public @Nullable Object name() {
    return Py.getAttr(function, "__name__");
  }
}
