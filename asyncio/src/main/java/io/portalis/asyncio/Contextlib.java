package io.portalis.asyncio;

import io.portalis.python.Args;
import io.portalis.python.ContextManager;
import io.portalis.python.Generator;
import io.portalis.python.Py;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyFunction;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.RuntimeError;
import io.portalis.python.StopAsyncIteration;
import io.portalis.python.StopIteration;
import io.portalis.python.Tuple;
import io.portalis.python.lib.PySys;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Python's {@code contextlib}. */
@PythonModule(
    value = "contextlib",
    classes = {
      ExitStack.class,
      AsyncExitStack.class,
      io.portalis.python.lib.AbstractContextManager.class,
      io.portalis.python.lib.AbstractAsyncContextManager.class
    })
public final class Contextlib {

  private Contextlib() {}

  /**
   * Makes a function that gives context managers of one that gives generators.
   *
   * @param function gives a generator that yields once
   * @return gives a context manager
   */
  @Python("contextmanager(func)")
  public static PyFunction contextmanager(Object function) {
    return PyFunction.of(
        nameOf(function),
        "*args, **kwargs",
        bound ->
            new GeneratorManager((Generator<?>) Objects.requireNonNull(call(function, bound))));
  }

  /**
   * Makes a function that gives asynchronous context managers of one that gives generators.
   *
   * @param function gives an asynchronous generator that yields once
   * @return gives an asynchronous context manager
   */
  @Python("asynccontextmanager(func)")
  public static PyFunction asynccontextmanager(Object function) {
    return PyFunction.of(
        nameOf(function),
        "*args, **kwargs",
        bound ->
            new AsyncGeneratorManager(
                (AsyncGenerator<?>) Objects.requireNonNull(call(function, bound))));
  }

  private static String nameOf(Object function) {
    return Py.str(Py.getAttr(function, "__name__"));
  }

  private static @Nullable Object call(Object function, @Nullable Object[] bound) {
    return Py.call(function, Args.of(((Tuple) bound[0]).toArray()).spreadKeywords(bound[1]));
  }

  /** The manager that a generator makes. */
  public static final class GeneratorManager implements ContextManager<@Nullable Object> {
    private final Generator<?> generator;

    GeneratorManager(Generator<?> generator) {
      this.generator = generator;
    }

    @Override
    @SuppressWarnings("NullAway") // It gives null for None.
    public @Nullable Object enter() {
      try {
        return generator.advance();
      } catch (StopIteration e) {
        throw new RuntimeError("generator didn't yield");
      }
    }

    @Override
    public boolean exit(@Nullable Throwable error) {
      if (error == null) {
        try {
          generator.advance();
        } catch (StopIteration e) {
          return false;
        }
        throw new RuntimeError("generator didn't stop");
      }
      PyBaseException raised = PyBaseException.wrap(error);
      try {
        generator.throw_(raised);
      } catch (StopIteration e) {
        return e != error;
      } catch (Throwable e) {
        if (e == raised || e == error) {
          return false;
        }
        throw e;
      }
      throw new RuntimeError("generator didn't stop after throw()");
    }
  }

  /** The manager that an asynchronous generator makes. */
  public static final class AsyncGeneratorManager implements AsyncContextManager<@Nullable Object> {
    private final AsyncGenerator<?> generator;

    AsyncGeneratorManager(AsyncGenerator<?> generator) {
      this.generator = generator;
    }

    @Override
    public Coroutine<@Nullable Object> enter() {
      return Coroutine.of(
          "__aenter__",
          () -> {
            try {
              return generator.anext().await();
            } catch (StopAsyncIteration e) {
              throw new RuntimeError("generator didn't yield");
            }
          });
    }

    @Override
    public Coroutine<Boolean> exit(@Nullable Throwable error) {
      return Coroutine.of("__aexit__", () -> leave(error));
    }

    private boolean leave(@Nullable Throwable error) {
      if (error == null) {
        try {
          generator.anext().await();
        } catch (StopAsyncIteration e) {
          return false;
        }
        throw new RuntimeError("generator didn't stop");
      }
      PyBaseException raised = PyBaseException.wrap(error);
      try {
        generator.athrow(raised).await();
      } catch (StopAsyncIteration e) {
        return e != error;
      } catch (Throwable e) {
        if (e == raised || e == error) {
          return false;
        }
        throw e;
      }
      throw new RuntimeError("generator didn't stop after athrow()");
    }
  }

  /** The manager of {@link #suppress}. */
  public static final class Suppress implements ContextManager<@Nullable Void> {
    private final Tuple classes;

    Suppress(Tuple classes) {
      this.classes = classes;
    }

    @Override
    @SuppressWarnings("NullAway") // It gives null for None.
    public @Nullable Void enter() {
      return null;
    }

    @Override
    public boolean exit(@Nullable Throwable error) {
      return error != null && Py.isInstance(PyBaseException.wrap(error), classes);
    }
  }

  /**
   * Ends exceptions of some classes.
   *
   * @param exceptions the classes
   * @return a context manager
   */
  @Python("suppress(*exceptions)")
  public static Suppress suppress(@Nullable Object... exceptions) {
    return new Suppress(Tuple.of(exceptions));
  }

  /** A manager whose exit calls {@code close}. */
  public static final class Closing implements ContextManager<@Nullable Object> {
    private final @Nullable Object thing;

    Closing(@Nullable Object thing) {
      this.thing = thing;
    }

    @Override
    @SuppressWarnings("NullAway") // It gives null for None.
    public @Nullable Object enter() {
      return thing;
    }

    @Override
    public boolean exit(@Nullable Throwable error) {
      Py.invoke(thing, "close");
      return false;
    }
  }

  /**
   * Closes something at the end of a block.
   *
   * @param thing has a method {@code close}
   * @return a context manager
   */
  @Python("closing(thing)")
  public static Closing closing(@Nullable Object thing) {
    return new Closing(thing);
  }

  /** A manager whose exit awaits {@code aclose}. */
  public static final class AsyncClosing implements AsyncContextManager<@Nullable Object> {
    private final @Nullable Object thing;

    AsyncClosing(@Nullable Object thing) {
      this.thing = thing;
    }

    @Override
    public Coroutine<@Nullable Object> enter() {
      return Coroutine.of("__aenter__", () -> thing);
    }

    @Override
    public Coroutine<Boolean> exit(@Nullable Throwable error) {
      return Coroutine.of(
          "__aexit__",
          () -> {
            Asyncio.await(Py.invoke(thing, "aclose"));
            return false;
          });
    }
  }

  /**
   * Closes something at the end of an asynchronous block.
   *
   * @param thing has an asynchronous method {@code aclose}
   * @return an asynchronous context manager
   */
  @Python("aclosing(thing)")
  public static AsyncClosing aclosing(@Nullable Object thing) {
    return new AsyncClosing(thing);
  }

  /** A manager that does nothing. */
  public static final class NullContext implements ContextManager<@Nullable Object> {
    private final @Nullable Object value;

    NullContext(@Nullable Object value) {
      this.value = value;
    }

    @Override
    @SuppressWarnings("NullAway") // It gives null for None.
    public @Nullable Object enter() {
      return value;
    }

    @Override
    public boolean exit(@Nullable Throwable error) {
      return false;
    }
  }

  /**
   * Does nothing at the end of a block.
   *
   * @param value what {@code as} binds
   * @return a context manager
   */
  @Python("nullcontext(enter_result=None)")
  public static NullContext nullcontext(@Nullable Object value) {
    return new NullContext(value);
  }

  /** The manager of {@link #redirectStdout} and {@link #redirectStderr}. */
  public static final class Redirect implements ContextManager<@Nullable Object> {
    private final boolean error;
    private final @Nullable Object target;
    private final List<Object> before = new ArrayList<>();

    Redirect(boolean error, @Nullable Object target) {
      this.error = error;
      this.target = target;
    }

    private void set(@Nullable Object stream) {
      if (error) {
        PySys.stderr(stream);
      } else {
        PySys.stdout(stream);
      }
    }

    @Override
    @SuppressWarnings("NullAway") // It gives null for None.
    public @Nullable Object enter() {
      before.add(error ? PySys.stderr() : PySys.stdout());
      set(target);
      return target;
    }

    @Override
    public boolean exit(@Nullable Throwable raised) {
      set(before.remove(before.size() - 1));
      return false;
    }
  }

  /**
   * Lets the program print elsewhere within a block.
   *
   * @param target what has a method {@code write}
   * @return a context manager
   */
  @Python("redirect_stdout(new_target)")
  public static Redirect redirectStdout(@Nullable Object target) {
    return new Redirect(false, target);
  }

  /**
   * Lets the program show errors elsewhere within a block.
   *
   * @param target what has a method {@code write}
   * @return a context manager
   */
  @Python("redirect_stderr(new_target)")
  public static Redirect redirectStderr(@Nullable Object target) {
    return new Redirect(true, target);
  }
}
