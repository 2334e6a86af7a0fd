package io.portalis.python.lib;

import io.portalis.asyncio.Asyncio;
import io.portalis.asyncio.Coroutine;
import io.portalis.python.Args;
import io.portalis.python.KeyboardInterrupt;
import io.portalis.python.ProgramClasses;
import io.portalis.python.Py;
import io.portalis.python.PyCallable;
import io.portalis.python.PyFunction;
import io.portalis.python.Python;
import io.portalis.python.PythonModule;
import io.portalis.python.SystemExit;
import io.portalis.python.Tuple;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What there is of Python's module {@code unittest}. */
@PythonModule(
    value = "unittest",
    classes = {TestCase.class, IsolatedAsyncioTestCase.class, SkipTest.class})
public final class Unittest {

  private Unittest() {}

  /** Runs the tests of the program's classes and ends the program. */
  @Python("main()")
  public static void main() {
    main(1, true);
  }

  /** Runs the tests of the program's classes; ends the program unless told not to. */
  @Python("main(*, verbosity=1, exit=True)")
  public static void main(long verbosity, boolean exit) {
    TestRun run = new TestRun(verbosity > 1);
    ProgramClasses.ofCaller(TestCase.class).forEach(run::runClass);
    long code = run.finish();
    if (exit) {
      throw new SystemExit(code);
    }
  }

  /** Marks a test that is not to run. */
  @Python("skip(reason)")
  public static PyCallable skip(@Nullable Object reason) {
    return args -> skipping(args, reason);
  }

  /** Marks a test that is not to run if a condition holds. */
  @Python("skipIf(condition, reason)")
  public static PyCallable skipIf(@Nullable Object condition, @Nullable Object reason) {
    boolean skips = Py.truth(condition);
    return args -> skips ? skipping(args, reason) : args.positional()[0];
  }

  /** Marks a test that is not to run unless a condition holds. */
  @Python("skipUnless(condition, reason)")
  public static PyCallable skipUnless(@Nullable Object condition, @Nullable Object reason) {
    boolean skips = !Py.truth(condition);
    return args -> skips ? skipping(args, reason) : args.positional()[0];
  }

  private static PyFunction skipping(Args args, @Nullable Object reason) {
    return replacing(
        args.positional()[0],
        given -> {
          throw new SkipTest(reason);
        });
  }

  /** Marks a test that is known to fail. */
  @Python("expectedFailure(test_item)")
  public static PyFunction expectedFailure(@Nullable Object test) {
    return replacing(
        test,
        given -> {
          try {
            Object result = Py.call(test, given);
            if (result instanceof Coroutine<?> coroutine) {
              return Coroutine.of(
                  coroutine.name(),
                  () -> {
                    try {
                      Asyncio.await(coroutine);
                    } catch (Throwable error) {
                      throw asExpected(error);
                    }
                    throw new TestRun.Expectation(false);
                  });
            }
          } catch (Throwable error) {
            throw asExpected(error);
          }
          throw new TestRun.Expectation(false);
        });
  }

  private static RuntimeException asExpected(Throwable error) {
    return error instanceof KeyboardInterrupt interrupt
        ? interrupt
        : error instanceof SkipTest skip ? skip : new TestRun.Expectation(true);
  }

  private static PyFunction replacing(@Nullable Object test, PyCallable body) {
    String name = Py.str(Py.getAttr(test, "__name__"));
    return PyFunction.of(
        name,
        "*args",
        bound -> body.call(Args.of(((Tuple) Objects.requireNonNull(bound[0])).toArray())));
  }
}
