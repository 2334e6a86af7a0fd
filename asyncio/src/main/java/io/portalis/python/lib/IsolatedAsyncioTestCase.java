package io.portalis.python.lib;

import io.portalis.asyncio.Asyncio;
import io.portalis.asyncio.Context;
import io.portalis.asyncio.Coroutine;
import io.portalis.asyncio.Runner;
import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyCallable;
import io.portalis.python.PyDict;
import io.portalis.python.Python;
import io.portalis.python.RuntimeError;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code unittest.IsolatedAsyncioTestCase}: each test has a {@link Runner} of its own,
 * whose loop runs what of the test is asynchronous.
 */
@Python("IsolatedAsyncioTestCase")
public class IsolatedAsyncioTestCase extends TestCase {

  private @Nullable Runner runner;
  private @Nullable Context context;

  /** Makes a test case. */
  public IsolatedAsyncioTestCase() {}

  /** Makes a test case. */
  @Python("IsolatedAsyncioTestCase(methodName='runTest')")
  public IsolatedAsyncioTestCase(String methodName) {
    super(methodName);
  }

  /** Does nothing; a subclass may have an {@code asyncSetUp} of its own. */
  @Python("asyncSetUp()")
  public Coroutine<@Nullable Void> asyncSetUp() {
    return Coroutine.ofVoid("asyncSetUp", () -> {});
  }

  /** Does nothing; a subclass may have an {@code asyncTearDown} of its own. */
  @Python("asyncTearDown()")
  public Coroutine<@Nullable Void> asyncTearDown() {
    return Coroutine.ofVoid("asyncTearDown", () -> {});
  }

  /** Awaits what a function gives at the end of the test, the last one first. */
  @Python("addAsyncCleanup(func, /, *args, **kwargs)")
  public void addAsyncCleanup(
      @Nullable Object func, PyDict<String, Object> kwargs, @Nullable Object... args) {
    later(() -> Py.call(func, Args.of(args).spreadKeywords(kwargs)));
  }

  @Override
  void open() {
    runner = new Runner();
    runner.getLoop();
    context = Context.copyContext();
  }

  @Override
  @Nullable Object run(Callable<@Nullable Object> body) throws Exception {
    Runner used = runner;
    Context own = context;
    if (used == null || own == null) {
      throw new RuntimeError("the test does not run");
    }
    PyCallable call =
        args -> {
          try {
            return body.call();
          } catch (Exception e) {
            throw io.portalis.python.PyBaseException.<RuntimeException>raise(e);
          }
        };
    Object result = own.run(call);
    if (result instanceof Coroutine<?> coroutine) {
      used.run(Coroutine.of(coroutine.name(), () -> Asyncio.await(coroutine)), own);
      return coroutine;
    }
    return result;
  }

  @Override
  void close() {
    if (runner != null) {
      runner.close();
    }
  }

  @Override
  void setUpAll() throws Exception {
    super.setUpAll();
    run(this::asyncSetUp);
  }

  @Override
  void tearDownAll() throws Exception {
    run(this::asyncTearDown);
    super.tearDownAll();
  }
}
