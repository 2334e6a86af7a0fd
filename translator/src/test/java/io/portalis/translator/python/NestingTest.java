package io.portalis.translator.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Whatever nests too deeply is refused, and never overflows the stack. */
class NestingTest {

  /** What the JDK gives a thread by default on most platforms. */
  private static final long STACK = 1024 * 1024;

  private static final long SMALL_STACK = 128 * 1024;

  private static String problemOf(String source) throws InterruptedException {
    return problemOf(source, STACK);
  }

  private static String problemOf(String source, long stack) throws InterruptedException {
    AtomicReference<String> problem = new AtomicReference<>("none");
    Runnable parse =
        () -> {
          try {
            PythonParser.parse("test.py", source);
          } catch (PythonSyntaxError e) {
            problem.set(e.problem());
          } catch (StackOverflowError e) {
            problem.set(e.toString());
          }
        };
    Thread thread = new Thread(null, parse, "parser", stack);
    thread.start();
    thread.join();
    return problem.get();
  }

  private static void assertDepth(String problem, int most, String open, String core, String close)
      throws InterruptedException {
    assertEquals("none", problemOf(open.repeat(most) + core + close.repeat(most)));
    for (int depth : new int[] {1100, 100_000}) {
      assertEquals(problem, problemOf(open.repeat(depth) + core + close.repeat(depth)), open);
    }
  }

  @Test
  void brackets_nestAsInCpython() throws InterruptedException {
    assertDepth("too many nested parentheses", 200, "(", "1", ")");
    assertDepth("too many nested parentheses", 200, "f(", "1", ")");
    assertDepth("too many nested parentheses", 100, "{1: [", "1", "]}");
    assertDepth("too many nested parentheses", 200, "f'{", "1", "}'");
  }

  @Test
  void operators_nestAThousandDeep() throws InterruptedException {
    String problem = "too deeply nested";
    assertDepth(problem, 900, "-", "1", "");
    assertDepth(problem, 900, "not ", "1", "");
    assertDepth(problem, 900, "2 ** ", "1", "");
    assertDepth(problem, 900, "lambda: ", "1", "");
    assertDepth(problem, 900, "1 if 2 else ", "1", "");
    assertDepth(problem, 900, "1 + ", "1", "");
    assertDepth(problem, 900, "", "a", ".b");
    assertDepth(problem, 900, "", "a", "()");
  }

  @Test
  void elif_andBlocks_haveALimit() throws InterruptedException {
    assertDepth("too deeply nested", 900, "", "if a: pass\n", "elif a: pass\n");
    StringBuilder blocks = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      blocks.append(" ".repeat(i)).append("if a:\n");
    }
    assertEquals("too many levels of indentation", problemOf(blocks.toString()));
  }

  @Test
  void all_together_fitTheStack() throws InterruptedException {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < 99; i++) {
      source.append(" ".repeat(i)).append("if a:\n");
    }
    source.append(" ".repeat(99)).append("(lambda: ".repeat(199)).append("-".repeat(200));
    source.append("1").append(")".repeat(199));
    assertEquals("none", problemOf(source.toString()));
  }

  @Test
  void smallStack_isRefusedLikewise() throws InterruptedException {
    assertEquals(
        "too deeply nested", problemOf("(".repeat(200) + "1" + ")".repeat(200), SMALL_STACK));
  }
}
