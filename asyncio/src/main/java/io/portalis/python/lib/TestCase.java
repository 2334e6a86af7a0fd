package io.portalis.python.lib;

import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.Python;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code unittest.TestCase}. The runner finds what a translated subclass defines by its
 * names: {@code setUp}, {@code tearDown} and the methods whose names begin with {@code test}.
 */
@Python("TestCase")
public class TestCase extends TestAssertions {

  private final List<Callable<@Nullable Object>> cleanups = new ArrayList<>();
  private @Nullable BiConsumer<String, Throwable> failures;
  private String name = "runTest";

  /** Makes a test case. */
  @Python("TestCase(methodName='runTest')")
  public TestCase(String methodName) {
    name = methodName;
  }

  /** Makes a test case. */
  public TestCase() {}

  /** Does nothing; a subclass may have a {@code setUp} of its own. */
  @Python("setUp()")
  public void setUp() {}

  /** Does nothing; a subclass may have a {@code tearDown} of its own. */
  @Python("tearDown()")
  public void tearDown() {}

  /** Does nothing; a subclass may have a {@code setUpClass} of its own. */
  @Python("setUpClass()")
  public static void beforeAll() {}

  /** Does nothing; a subclass may have a {@code tearDownClass} of its own. */
  @Python("tearDownClass()")
  public static void afterAll() {}

  /** The name of the test. */
  @Python("_testMethodName")
  public String testMethodName() {
    return name;
  }

  /** The name of the test with that of its class. */
  @Python("id()")
  public String testId() {
    return pyType().qualifiedName() + "." + name;
  }

  /** Nothing. */
  @Python("shortDescription()")
  public @Nullable String shortDescription() {
    return null;
  }

  /** Ends the test, which does not count. */
  @Python("skipTest(reason)")
  public void skipTest(@Nullable Object reason) {
    throw new SkipTest(reason);
  }

  /** Calls a function at the end of the test, after {@code tearDown}, the last one first. */
  @Python("addCleanup(function, /, *args, **kwargs)")
  public void addCleanup(
      @Nullable Object function, PyDict<String, Object> kwargs, @Nullable Object... args) {
    later(() -> Py.call(function, Args.of(args).spreadKeywords(kwargs)));
  }

  /** Calls what was added so far. */
  @Python("doCleanups()")
  public void doCleanups() {
    while (!cleanups.isEmpty()) {
      try {
        cleanups.remove(cleanups.size() - 1).call();
      } catch (Exception e) {
        throw io.portalis.python.PyBaseException.<RuntimeException>raise(e);
      }
    }
  }

  /** Names a part of a test whose failure does not end it. */
  @Python("subTest(msg=None, **params)")
  public SubTestManager subTest(@Nullable Object msg, PyDict<String, Object> params) {
    StringBuilder text = new StringBuilder(msg == null ? "" : "[" + Py.str(msg) + "]");
    List<String> given = new ArrayList<>();
    params.forEach((key, value) -> given.add(key + "=" + Py.repr(value)));
    if (!given.isEmpty()) {
      text.append(msg == null ? "" : " ").append('(').append(String.join(", ", given)).append(')');
    }
    return new SubTestManager(text.length() == 0 ? "(<subtest>)" : text.toString(), failures);
  }

  /** A manager of a block that must raise. */
  @Python("assertRaises(expected_exception, *, msg=None)")
  public RaisesManager assertRaises(@Nullable Object expected, @Nullable Object msg) {
    return new RaisesManager(expected, null, msg);
  }

  /** Calls a function that must raise. */
  @Python("assertRaises(expected_exception, callable, /, *args, **kwargs)")
  public void assertRaises(
      @Nullable Object expected,
      @Nullable Object callable,
      PyDict<String, Object> kwargs,
      @Nullable Object... args) {
    new RaisesManager(expected, null, null).call(callable, Args.of(args).spreadKeywords(kwargs));
  }

  /** A manager of a block that must raise an exception with such a text. */
  @Python("assertRaisesRegex(expected_exception, expected_regex, *, msg=None)")
  public RaisesManager assertRaisesRegex(
      @Nullable Object expected, Object regex, @Nullable Object msg) {
    return new RaisesManager(expected, regex, msg);
  }

  /** Calls a function that must raise an exception with such a text. */
  @Python("assertRaisesRegex(expected_exception, expected_regex, callable, /, *args, **kwargs)")
  public void assertRaisesRegex(
      @Nullable Object expected,
      Object regex,
      @Nullable Object callable,
      PyDict<String, Object> kwargs,
      @Nullable Object... args) {
    new RaisesManager(expected, regex, null).call(callable, Args.of(args).spreadKeywords(kwargs));
  }

  /** A manager of a block that must warn. */
  @Python("assertWarns(expected_warning, *, msg=None)")
  public WarnsManager assertWarns(@Nullable Object expected, @Nullable Object msg) {
    return new WarnsManager(expected, null, msg);
  }

  /** Calls a function that must warn. */
  @Python("assertWarns(expected_warning, callable, /, *args, **kwargs)")
  public void assertWarns(
      @Nullable Object expected,
      @Nullable Object callable,
      PyDict<String, Object> kwargs,
      @Nullable Object... args) {
    warns(new WarnsManager(expected, null, null), callable, Args.of(args).spreadKeywords(kwargs));
  }

  /** A manager of a block that must warn with such a text. */
  @Python("assertWarnsRegex(expected_warning, expected_regex, *, msg=None)")
  public WarnsManager assertWarnsRegex(
      @Nullable Object expected, Object regex, @Nullable Object msg) {
    return new WarnsManager(expected, regex, msg);
  }

  /** Calls a function that must warn with such a text. */
  @Python("assertWarnsRegex(expected_warning, expected_regex, callable, /, *args, **kwargs)")
  public void assertWarnsRegex(
      @Nullable Object expected,
      Object regex,
      @Nullable Object callable,
      PyDict<String, Object> kwargs,
      @Nullable Object... args) {
    warns(new WarnsManager(expected, regex, null), callable, Args.of(args).spreadKeywords(kwargs));
  }

  private static void warns(WarnsManager manager, @Nullable Object callable, Args args) {
    manager.enter();
    try {
      Py.call(callable, args);
    } catch (Throwable error) {
      manager.exit(error);
      throw io.portalis.python.PyBaseException.<RuntimeException>raise(error);
    }
    manager.exit(null);
  }

  /** Adds something to do at the end of the test. */
  final void later(Callable<@Nullable Object> cleanup) {
    cleanups.add(cleanup);
  }

  /** Takes away what is to be done next at the end of the test; null if nothing is left. */
  final @Nullable Callable<@Nullable Object> nextCleanup() {
    return cleanups.isEmpty() ? null : cleanups.remove(cleanups.size() - 1);
  }

  /** Says what test is to run, and where failures of its parts go. */
  final void prepare(String test, BiConsumer<String, Throwable> subTests) {
    name = test;
    failures = subTests;
  }

  /** Gets ready to call methods. */
  void open() {}

  /** Calls something and, if it is asynchronous, waits for it. */
  @Nullable Object run(Callable<@Nullable Object> body) throws Exception {
    return body.call();
  }

  /** Ends what {@link #open} began. */
  void close() {}

  /** What to do before the test. */
  void setUpAll() throws Exception {
    runVoid(this::setUp);
  }

  /** What to do after the test. */
  void tearDownAll() throws Exception {
    runVoid(this::tearDown);
  }

  private void runVoid(Runnable body) throws Exception {
    run(
        () -> {
          body.run();
          return null;
        });
  }

  @Override
  public @Nullable Object __str__() {
    return name + " (" + testId() + ")";
  }

  @Override
  public @Nullable Object __repr__() {
    return "<" + pyType().qualifiedName() + " testMethod=" + name + ">";
  }
}
