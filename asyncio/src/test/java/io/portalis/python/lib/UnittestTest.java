package io.portalis.python.lib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.asyncio.Asyncio;
import io.portalis.asyncio.Coroutine;
import io.portalis.python.Py;
import io.portalis.python.PyDict;
import io.portalis.python.PyFunction;
import io.portalis.python.PyList;
import io.portalis.python.PyType;
import io.portalis.python.Python;
import io.portalis.python.SystemExit;
import io.portalis.python.UserWarning;
import io.portalis.python.ValueError;
import io.portalis.python.With;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The module unittest, by test cases as the translator would write them. */
class UnittestTest {

  private static final PyList<String> EVENTS = new PyList<>();

  /** A program all of whose tests pass. */
  static final class Passing {

    static void run() {
      Unittest.main();
    }

    static class Order extends TestCase {
      @Override
      public void setUp() {
        EVENTS.append("setUp");
      }

      @Override
      public void tearDown() {
        EVENTS.append("tearDown");
      }

      static void setUpClass() {
        EVENTS.append("setUpClass");
      }

      static void tearDownClass() {
        EVENTS.append("tearDownClass");
      }

      void testSecond() {
        EVENTS.append("second");
      }

      @Python("test_first()")
      void another() {
        addCleanup(event("cleanup 1"), new PyDict<>());
        addCleanup(event("cleanup 2"), new PyDict<>());
        EVENTS.append("first");
      }
    }

    static class Asynchronous extends IsolatedAsyncioTestCase {
      @Override
      public void setUp() {
        EVENTS.append("setUp");
      }

      @Override
      public Coroutine<@Nullable Void> asyncSetUp() {
        return sleeping("asyncSetUp");
      }

      @Override
      public Coroutine<@Nullable Void> asyncTearDown() {
        return sleeping("asyncTearDown");
      }

      Coroutine<@Nullable Void> testIt() {
        addAsyncCleanup(PyFunction.of("clean", "", a -> sleeping("asyncCleanup")), new PyDict<>());
        return sleeping("test_it");
      }
    }
  }

  private static Coroutine<@Nullable Void> sleeping(String name) {
    return Coroutine.ofVoid(
        name,
        () -> {
          Asyncio.sleep(0).await();
          EVENTS.append(name);
        });
  }

  private static PyFunction event(String name) {
    return PyFunction.of(
        "event",
        "",
        a -> {
          EVENTS.append(name);
          return null;
        });
  }

  /** A program with a test for each way to end. */
  static final class Failing {

    static void run() {
      Unittest.main();
    }

    static class Ways extends TestCase {
      public static final PyType TYPE =
          PyType.define("Ways", Ways.class, PyType.of(TestCase.class));
      static Object testSkippedDecorated =
          decorate(Unittest.skip("not here"), PyFunction.of("test_skipped", "self", a -> null));
      static Object testKnownDecorated =
          Unittest.expectedFailure(
              PyFunction.of(
                  "test_known",
                  "self",
                  a -> {
                    throw new ValueError("known");
                  }));

      void testEqual() {
        assertEqual(1L, 2L, null);
      }

      void testError() {
        throw new ValueError("bad");
      }

      void testKnown() {}

      void testPass() {}

      void testSkipped() {}

      void testParts() {
        for (long i = 0; i < 3; i++) {
          With with = With.enter(subTest(null, new PyDict<String, Object>().with("i", i)));
          try {
            assertEqual(i, 1L, null);
          } catch (Throwable e) {
            with.caught(e);
          } finally {
            with.close();
          }
        }
      }
    }
  }

  private static Object decorate(io.portalis.python.PyCallable decorator, PyFunction function) {
    return java.util.Objects.requireNonNull(Py.call(decorator, function));
  }

  private record Ended(long code, String text) {}

  private static Ended run(Runnable program) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      SystemExit exit = assertThrows(SystemExit.class, program::run);
      return new Ended(Py.toLong(exit.code()), bytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(before);
    }
  }

  @Test
  void main_passingTests_runsInOrder() {
    EVENTS.clear();
    Ended ended = run(Passing::run);
    assertEquals(0, ended.code(), ended::text);
    assertEquals(
        "-".repeat(70) + "\nRan 3 tests in 0s\n\nOK\n",
        ended.text().replaceFirst("^\\.\\.\\.\n", "").replaceFirst("in [0-9.]+s", "in 0s"));
    assertEquals(
        "setUp,asyncSetUp,test_it,asyncTearDown,asyncCleanup,setUpClass,"
            + "setUp,first,tearDown,cleanup 2,cleanup 1,"
            + "setUp,second,tearDown,tearDownClass",
        String.join(",", EVENTS));
  }

  @Test
  void main_failingTests_reportsThemAndExitsWithOne() {
    Ended ended = run(Failing::run);
    assertEquals(1, ended.code(), ended::text);
    String text = ended.text();
    assertTrue(text.startsWith("FExFF.s\n"), text);
    assertTrue(text.contains("FAIL: test_equal (__main__.Ways.test_equal)\n"), text);
    assertTrue(text.contains("AssertionError: 1 != 2\n"), text);
    assertTrue(text.contains("ERROR: test_error (__main__.Ways.test_error)\n"), text);
    assertTrue(text.contains("ValueError: bad\n"), text);
    assertTrue(text.contains("FAIL: test_parts (__main__.Ways.test_parts) (i=0)\n"), text);
    assertTrue(
        text.endsWith("FAILED (failures=3, errors=1, skipped=1, expected failures=1)\n"), text);
  }

  private static String failure(Function<TestCase, @Nullable Object> body) {
    try {
      body.apply(new TestCase());
      return "passes";
    } catch (io.portalis.python.AssertionError e) {
      return Py.str(e);
    }
  }

  private static String says(java.util.function.Consumer<TestCase> body) {
    return failure(
        test -> {
          body.accept(test);
          return null;
        });
  }

  @Test
  void assertions_failing_sayWhatCpythonSays() {
    PyList<Object> one = PyList.of(1L, 2L);
    PyList<Object> other = PyList.of(2L, 1L);
    assertEquals("1 == 1", says(t -> t.assertNotEqual(1L, 1L, null)));
    assertEquals("0 is not true", says(t -> t.assertTrue(0L, null)));
    assertEquals("'a' is not false : why", says(t -> t.assertFalse("a", "why")));
    assertEquals("unexpectedly None", says(t -> t.assertIsNotNone(null, null)));
    assertEquals("3 not found in [1, 2]", says(t -> t.assertIn(3L, one, null)));
    assertEquals("1 not less than 1", says(t -> t.assertLess(1L, 1L, null)));
    assertEquals("Lists differ: [1, 2] != [2, 1]", says(t -> t.assertListEqual(one, other, null)));
    assertEquals("passes", says(t -> t.assertCountEqual(one, other, null)));
    assertEquals("passes", says(t -> t.assertAlmostEqual(0.3, 0.1 + 0.2, null, null, null)));
    assertEquals(
        "1 is not an instance of <class 'str'>",
        says(t -> t.assertIsInstance(1L, PyType.STR, null)));
  }

  private static PyFunction raising(String text) {
    return PyFunction.of(
        "raising",
        "",
        a -> {
          throw new ValueError(text);
        });
  }

  @Test
  void assertRaises_asCallAndManager() {
    PyType value = PyType.of(ValueError.class);
    PyDict<String, Object> none = new PyDict<>();
    PyFunction quiet = PyFunction.of("quiet", "", a -> null);
    assertEquals("ValueError not raised by quiet", says(t -> t.assertRaises(value, quiet, none)));
    assertEquals("passes", says(t -> t.assertRaises(value, raising("x"), none)));
    assertEquals(
        "\"^b\" does not match \"ab\"",
        says(t -> t.assertRaisesRegex(value, "^b", raising("ab"), none)));
    RaisesManager manager = new TestCase().assertRaises(value, null);
    With with = With.enter(manager);
    try {
      throw new ValueError("inside");
    } catch (Throwable e) {
      with.caught(e);
    } finally {
      with.close();
    }
    assertEquals("inside", Py.str(manager.exception()));
    assertEquals("ValueError not raised", says(t -> t.assertRaises(value, null).exit(null)));
  }

  @Test
  void assertWarns_asCall() {
    PyType user = PyType.of(UserWarning.class);
    PyFunction warning =
        PyFunction.of(
            "warning",
            "",
            a -> {
              Warnings.warn("careful", null, 1);
              return null;
            });
    assertEquals("passes", says(t -> t.assertWarns(user, warning, new PyDict<>())));
    assertEquals("passes", says(t -> t.assertWarnsRegex(user, "care", warning, new PyDict<>())));
    assertEquals("UserWarning not triggered", says(t -> t.assertWarns(user, null).exit(null)));
  }
}
