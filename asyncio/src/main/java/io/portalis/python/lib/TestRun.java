package io.portalis.python.lib;

import io.portalis.asyncio.Coroutine;
import io.portalis.python.AssertionError;
import io.portalis.python.KeyboardInterrupt;
import io.portalis.python.ProgramClasses;
import io.portalis.python.PyBaseException;
import io.portalis.python.PyList;
import io.portalis.python.PyType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A run of tests, which says on the error stream how they ended. */
final class TestRun {

  private static final String LINE = "-".repeat(70) + "\n";
  private static final String DOUBLE = "=".repeat(70) + "\n";

  private record Problem(String kind, String test, Throwable error) {}

  private final boolean verbose;
  private final List<Problem> problems = new ArrayList<>();
  private final long start = System.nanoTime();
  private int run;
  private int skipped;
  private int expected;
  private int unexpected;

  TestRun(boolean verbose) {
    this.verbose = verbose;
  }

  /** Runs the tests of a class. */
  void runClass(Class<?> type) {
    Map<String, Method> tests = ProgramClasses.methods(type, "test");
    if (tests.isEmpty()) {
      return;
    }
    String name = PyType.of(type).qualifiedName();
    if (!classHook(type, "setUpClass", name)) {
      return;
    }
    tests.forEach((test, method) -> runTest(type, test, method));
    classHook(type, "tearDownClass", name);
  }

  private boolean classHook(Class<?> type, String hook, String name) {
    Method method = ProgramClasses.method(type, TestCase.class, hook);
    if (method == null) {
      return true;
    }
    try {
      ProgramClasses.call(null, method);
      return true;
    } catch (SkipTest skip) {
      skipped++;
      show("s", "skipped " + skip.getMessage());
    } catch (Throwable error) {
      note(new Problem("ERROR", hook + " (" + name + ")", error));
    }
    return false;
  }

  private void runTest(Class<?> type, String name, Method method) {
    run++;
    int before = problems.size();
    TestCase test;
    try {
      test = (TestCase) ProgramClasses.make(type);
    } catch (Throwable error) {
      note(new Problem("ERROR", name + " (" + PyType.of(type).qualifiedName() + ")", error));
      return;
    }
    String[] title = {title(type, name)};
    if (verbose) {
      write(title[0] + " ... ");
    }
    test.prepare(name, (part, error) -> failed(title[0] + " " + part, error));
    int skips = skipped;
    int expectations = expected + unexpected;
    if (part(title[0], step(test::open))) {
      boolean ready = part(title[0], step(test::setUpAll));
      if (ready) {
        part(title[0], () -> test.run(named(test, method, type, title)));
        part(title[0], step(test::tearDownAll));
      }
      for (Callable<@Nullable Object> cleanup = test.nextCleanup();
          cleanup != null;
          cleanup = test.nextCleanup()) {
        Callable<@Nullable Object> each = cleanup;
        part(title[0], () -> test.run(each));
      }
      part(title[0], step(test::close));
    }
    if (problems.size() == before && skipped == skips && expected + unexpected == expectations) {
      show(".", "ok");
    }
  }

  private interface Step {
    void run() throws Exception;
  }

  private static Callable<@Nullable Object> step(Step step) {
    return () -> {
      step.run();
      return true;
    };
  }

  /** Calls the test; a coroutine knows its exact name. */
  private static Callable<@Nullable Object> named(
      TestCase test, Method method, Class<?> type, String[] title) {
    return () -> {
      Object result = ProgramClasses.call(test, method);
      if (result instanceof Coroutine<?> coroutine && coroutine.name().startsWith("test")) {
        title[0] = title(type, coroutine.name());
      }
      return result;
    };
  }

  private static String title(Class<?> type, String name) {
    return name + " (" + PyType.of(type).qualifiedName() + "." + name + ")";
  }

  /** Does a part of a test and notes how it ended. */
  private boolean part(String title, Callable<?> body) {
    try {
      body.call();
      return true;
    } catch (KeyboardInterrupt interrupt) {
      throw interrupt;
    } catch (Throwable error) {
      failed(title, error);
      return false;
    }
  }

  private void failed(String title, Throwable error) {
    if (error instanceof SkipTest skip) {
      skipped++;
      show("s", "skipped '" + skip.getMessage() + "'");
    } else if (error instanceof Expectation expectation) {
      if (expectation.failed()) {
        expected++;
        show("x", "expected failure");
      } else {
        unexpected++;
        show("u", "unexpected success");
      }
    } else {
      boolean failure = error instanceof AssertionError;
      note(new Problem(failure ? "FAIL" : "ERROR", title, error));
    }
  }

  private void note(Problem problem) {
    problems.add(problem);
    show(problem.kind().substring(0, 1), problem.kind());
  }

  private void show(String letter, String word) {
    write(verbose ? word + "\n" : letter);
  }

  private static void write(String text) {
    PySys.STDERR.write(text);
  }

  /** Prints what failed and the counts; gives the exit code of the program. */
  long finish() {
    write("\n");
    for (Problem problem : problems) {
      write(DOUBLE + problem.kind() + ": " + problem.test() + "\n" + LINE);
      PyList<String> lines = Traceback.formatException(PyBaseException.wrap(problem.error()));
      lines.forEach(TestRun::write);
      write("\n");
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    write(LINE);
    write(
        String.format(
            Locale.ROOT, "Ran %d test%s in %.3fs\n\n", run, run == 1 ? "" : "s", seconds));
    long failures = problems.stream().filter(p -> p.kind().equals("FAIL")).count();
    List<String> counts = new ArrayList<>();
    count(counts, "failures", failures);
    count(counts, "errors", problems.size() - failures);
    count(counts, "skipped", skipped);
    count(counts, "expected failures", expected);
    count(counts, "unexpected successes", unexpected);
    boolean failed = !problems.isEmpty() || unexpected > 0;
    String word = failed ? "FAILED" : run == 0 && skipped == 0 ? "NO TESTS RAN" : "OK";
    write(word + (counts.isEmpty() ? "" : " (" + String.join(", ", counts) + ")") + "\n");
    return failed ? 1 : word.equals("OK") ? 0 : 5;
  }

  private static void count(List<String> counts, String name, long number) {
    if (number > 0) {
      counts.add(name + "=" + number);
    }
  }

  /** How a test ended that {@code expectedFailure} marks. */
  static final class Expectation extends PyBaseException {
    private final boolean failed;

    Expectation(boolean failed) {
      this.failed = failed;
    }

    boolean failed() {
      return failed;
    }
  }
}
